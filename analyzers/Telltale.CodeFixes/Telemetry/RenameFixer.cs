using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Writes the name that the conventions have, where the name is written: at the call, or in the constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameFixer)), Shared]
public sealed class RenameFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [TelemetryRules.UnconventionalName.Id, TelemetryRules.DeprecatedName.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Diagnostic.Properties.TryGetValue(NameBreaksConventions.Suggestion, out string? name) && name is { Length: > 0 }
            && Literal(finding) is { } literal)
        {
            TextChange renamed = new(literal.Span, Names.Literal(name));
            yield return new(
                $"Rename to '{name}'",
                finding.Diagnostic.Properties.TryGetValue(NameBreaksConventions.Unit, out string? unit) && unit is not null && WithUnit(finding, unit) is { } added
                    ? [renamed, added]
                    : [renamed]);
        }
    }

    private static LiteralExpressionSyntax? Literal(TelemetryFinding finding) =>
        (finding.Node is ArgumentSyntax { Expression: var given } ? given : finding.Node) switch
        {
            LiteralExpressionSyntax literal => literal,
            ExpressionSyntax constant => InConstant(constant, finding),
            _ => null,
        };

    private static LiteralExpressionSyntax? InConstant(ExpressionSyntax constant, TelemetryFinding finding) =>
        finding.Model.GetSymbolInfo(constant).Symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }
        && finding.Model.GetSymbolInfo(constant).Symbol!.DeclaringSyntaxReferences is [var declared]
        && declared.SyntaxTree == finding.Root.SyntaxTree
        && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal
            : null;

    private static TextChange? WithUnit(TelemetryFinding finding, string unit) =>
        finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && finding.Model.GetOperation(call) is IInvocationOperation operation && Meters.Argument(operation, "unit") is null
            ? new(new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), $", unit: {Names.Literal(unit)}")
            : null;
}
