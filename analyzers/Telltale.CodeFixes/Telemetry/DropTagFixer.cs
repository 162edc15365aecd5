using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Leaves a tag out of a measurement.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropTagFixer)), Shared]
public sealed class DropTagFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.UnboundedTag.Id];

    // Two tags of one measurement share commas.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (Changes(finding) is { } changes)
        {
            yield return new("Leave the tag out", [.. changes]);
        }
    }

    private static IEnumerable<TextChange>? Changes(TelemetryFinding finding)
    {
        SyntaxNode node = finding.Node is ArgumentSyntax { Expression: var given } ? given : finding.Node;
        for (SyntaxNode? part = node; part is not (null or StatementSyntax); part = part.Parent)
        {
            switch (part)
            {
                case BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or TupleExpressionSyntax when part != node && IsPair(part, finding.Model):
                    return Element(part, finding);
                case InitializerExpressionSyntax pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    return Element(pair, finding);
                case InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } call
                    when finding.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Add", ContainingType.Name: "TagList" }:
                    return [StatementEdits.Remove(statement, finding.Text)];
            }
        }

        return null;
    }

    private static bool IsPair(SyntaxNode node, SemanticModel model) =>
        model.GetTypeInfo(node) is var type && ((type.Type ?? type.ConvertedType) is { Name: "KeyValuePair" } || type.ConvertedType is { Name: "KeyValuePair" });

    private static IEnumerable<TextChange>? Element(SyntaxNode pair, TelemetryFinding finding) => pair.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument =>
            finding.Model.GetSymbolInfo(call).Symbol is { Name: "Add", ContainingType.Name: "TagList" }
                ? call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement ? [StatementEdits.Remove(statement, finding.Text)] : null
                : Removal.Elements(list.Arguments, [argument], finding.Text),
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument when list.Arguments.IndexOf(argument) > 0 =>
            Removal.Elements(list.Arguments, [argument], finding.Text),
        InitializerExpressionSyntax initializer => Removal.Elements(initializer.Expressions, [(ExpressionSyntax)pair], finding.Text),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } element =>
            Removal.Elements(collection.Elements, [element], finding.Text),
        _ => null,
    };
}
