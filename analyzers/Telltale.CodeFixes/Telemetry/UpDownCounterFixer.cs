using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes a counter one that can also go down, where it is declared and where it is created.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UpDownCounterFixer)), Shared]
public sealed class UpDownCounterFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.NegativeCounter.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.ArgumentList.Arguments.Count > 0) is { } add
            && Receiver(add) is { } receiver
            && finding.Model.GetSymbolInfo(receiver).Symbol is IFieldSymbol or ILocalSymbol or IPropertySymbol
            && finding.Model.GetSymbolInfo(receiver).Symbol is { DeclaredAccessibility: not Accessibility.Public } counter
            && counter.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree == finding.Root.SyntaxTree
            && Changes(counter, declared.GetSyntax(), finding) is { } changes)
        {
            yield return new("Use an UpDownCounter", changes);
        }
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax add) => add switch
    {
        { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => receiver,
        { Expression: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax { Expression: var receiver } } => receiver,
        _ => null,
    };

    private static TextChange[]? Changes(ISymbol counter, SyntaxNode declared, TelemetryFinding finding)
    {
        TypeSyntax? type = declared switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: var written } } => written,
            PropertyDeclarationSyntax { Type: var written } => written,
            _ => null,
        };
        SimpleNameSyntax[] created = [.. Values(counter, declared, finding).Select(Created).OfType<SimpleNameSyntax>()];
        if (type is null || created.Length == 0 || created.Length != Values(counter, declared, finding).Count())
        {
            return null;
        }

        IEnumerable<TextChange> changes = created.Select(static name => new TextChange(name.Identifier.Span, "CreateUpDownCounter"));
        return type.IsVar ? [.. changes]
            : type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault(static name => name.Identifier.ValueText == "Counter") is { } name
                ? [new(name.Identifier.Span, "UpDownCounter"), .. changes]
                : null;
    }

    private static IEnumerable<ExpressionSyntax> Values(ISymbol counter, SyntaxNode declared, TelemetryFinding finding)
    {
        EqualsValueClauseSyntax? initializer = (declared as VariableDeclaratorSyntax)?.Initializer ?? (declared as PropertyDeclarationSyntax)?.Initializer;
        if (initializer is not null)
        {
            yield return initializer.Value;
        }

        foreach (AssignmentExpressionSyntax assignment in finding.Root.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left.ToString().EndsWith(counter.Name, StringComparison.Ordinal)
                && SymbolEqualityComparer.Default.Equals(finding.Model.GetSymbolInfo(assignment.Left).Symbol, counter))
            {
                yield return assignment.Right;
            }
        }
    }

    private static SimpleNameSyntax? Created(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "CreateCounter" } name } } ? name : null;
}
