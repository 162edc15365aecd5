using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Gives an instrument the unit that its name suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUnitFixer)), Shared]
public sealed class AddUnitFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.WithoutUnit.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Diagnostic.Properties.TryGetValue(InstrumentWithoutUnit.Unit, out string? unit) && unit is not null
            && finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
        {
            yield return new(
                $"Add the unit {Names.Literal(unit)}",
                [new(new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), $", unit: {Names.Literal(unit)}")]);
        }
    }
}
