using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Writes SetTag for AddTag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetTagFixer)), Shared]
public sealed class SetTagFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.AddedTwice.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        SimpleNameSyntax? name = (finding.Node as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is { Identifier.ValueText: "AddTag" })
        {
            yield return new("Use SetTag", [new(name.Span, "SetTag")]);
        }
    }
}
