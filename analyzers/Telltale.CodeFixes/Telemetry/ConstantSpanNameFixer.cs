using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Names a span with what is constant in its name, and sets tags of the rest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantSpanNameFixer)), Shared]
public sealed class ConstantSpanNameFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.UnboundedSpanName.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement
            && Name(finding) is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
            && Receiver(statement, Name(finding)) is { } receiver)
        {
            ExpressionSyntax name = Name(finding);
            ExpressionSyntax[] values = [.. Parts(name).OfType<ExpressionSyntax>()];
            string constant = Constant(name) is { Length: > 0 } words ? words : Method(statement);
            string line = UsingDirectives.NewLine(finding.Text) + StatementEdits.Indentation(statement, finding.Text);
            if (values.All(static value => value is IdentifierNameSyntax or MemberAccessExpressionSyntax) && constant.Length > 0)
            {
                yield return new("Make it constant, and set a tag",
                [
                    new(name.Span, Names.Literal(constant)),
                    new(new TextSpan(statement.Span.End, 0), string.Concat(values.Select(value => $"{line}{receiver}SetTag({Names.Literal(Key(value))}, {value});"))),
                ]);
            }
        }
    }

    private static ExpressionSyntax Name(TelemetryFinding finding) =>
        (finding.Node as ArgumentSyntax)?.Expression ?? (finding.Node as ExpressionSyntax) ?? SyntaxFactory.IdentifierName("");

    // using var activity = …(name); activity.DisplayName = name;
    private static string? Receiver(StatementSyntax statement, ExpressionSyntax name) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: InvocationExpressionSyntax call } variable] }
            when name.Parent?.Parent?.Parent == call => variable.Identifier.ValueText + "?.",
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var owner }, Right: var right } }
            when right == name => owner + ".",
        ExpressionStatementSyntax { Expression: ConditionalAccessExpressionSyntax { Expression: var owner, WhenNotNull: AssignmentExpressionSyntax { Right: var right } } }
            when right == name => owner + "?.",
        _ => null,
    };

    // Texts are strings, values are syntax.
    private static IEnumerable<object> Parts(ExpressionSyntax name) => name switch
    {
        InterpolatedStringExpressionSyntax text => text.Contents.Select(static part => part is InterpolationSyntax hole
            ? hole.Expression
            : (object)((InterpolatedStringTextSyntax)part).TextToken.ValueText),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Parts(sum.Left).Concat(Parts(sum.Right)),
        LiteralExpressionSyntax literal => [literal.Token.ValueText],
        _ => [name],
    };

    private static string Constant(ExpressionSyntax name) =>
        string.Join(" ", string.Concat(Parts(name).Select(static part => part as string ?? " "))
            .Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.Trim('/', ':', '-', '.', '#', '(', ')', '[', ']', '\''))
            .Where(static word => word.Length > 0));

    private static string Method(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText ?? "";

    // orderId and order.Id are order.id.
    private static string Key(ExpressionSyntax value) => string.Join(".", Words.Of(value switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name: var member } => $"{owner}_{member}",
        MemberAccessExpressionSyntax { Name: var member } => member.ToString(),
        _ => value.ToString(),
    }));
}
