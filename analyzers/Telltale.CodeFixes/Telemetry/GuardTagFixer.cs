using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Asks an activity whether it records anything before a costly tag is computed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardTagFixer)), Shared]
public sealed class GuardTagFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.CostlyTag.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement)
        {
            string line = UsingDirectives.NewLine(finding.Text) + StatementEdits.Indentation(statement, finding.Text);
            yield return new("Ask IsAllDataRequested first",
            [
                new(statement.Span, $"if ({access.Expression}.IsAllDataRequested){line}{{{line}    {statement.ToString().Replace("\n", "\n    ")}{line}}}"),
            ]);
        }
    }
}
