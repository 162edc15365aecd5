using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Has an activity stopped: by [Traced] where all of the method is the span, else by a using.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopActivityFixer)), Shared]
public sealed class StopActivityFixer : TelemetryFixer
{
    internal const string Using = "Declare it with 'using'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.NeverStopped.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            if (TracedInstead.Of(finding, statement) is { } traced)
            {
                yield return traced;
            }

            if (Declared(statement, finding) is { } change)
            {
                yield return new(Using, [change]);
            }
        }
    }

    private static TextChange? Declared(StatementSyntax statement, TelemetryFinding finding) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } local
            when local.UsingKeyword == default && finding.Model.GetDeclaredSymbol(variable) is ILocalSymbol { RefKind: RefKind.None } symbol
                && symbol.Type.Is(Activities.Activity) && !IsChanged(symbol, local, finding.Model) =>
            new(new TextSpan(local.Declaration.SpanStart, 0), "using "),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left, Right: var right } }
            when left is IdentifierNameSyntax { Identifier.ValueText: "_" } && finding.Model.GetSymbolInfo(left).Symbol is IDiscardSymbol
                && IsActivity(right, finding.Model) =>
            new(left.Span, $"using var {Name(statement, finding.Model)}"),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or ConditionalAccessExpressionSyntax } dropped
            when IsActivity(dropped.Expression, finding.Model) =>
            new(new TextSpan(dropped.SpanStart, 0), $"using var {Name(statement, finding.Model)} = "),
        _ => null,
    };

    private static bool IsActivity(ExpressionSyntax value, SemanticModel model) => model.GetTypeInfo(value).Type.IsOrDerivesFrom(Activities.Activity);

    // What is declared with using cannot be assigned.
    private static bool IsChanged(ISymbol local, SyntaxNode statement, SemanticModel model) =>
        statement.Parent is { } block && block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name
            && name.Parent is AssignmentExpressionSyntax { Left: var left } && left == name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local));

    private static string Name(StatementSyntax statement, SemanticModel model)
    {
        HashSet<string> taken = [.. model.LookupSymbols(statement.SpanStart).Select(static symbol => symbol.Name)];
        SyntaxNode body = statement.Ancestors().LastOrDefault(static node => node is BlockSyntax) ?? statement.SyntaxTree.GetRoot();
        taken.UnionWith(body.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        return Names.Unique("activity", taken);
    }
}
