using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Moves what is written to an activity above the statement that stops it, where nothing it needs comes in between.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveBeforeStopFixer)), Shared]
public sealed class MoveBeforeStopFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.UsedAfterStop.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax block } use
            && finding.Diagnostic.AdditionalLocations is [var location, ..]
            && finding.Root.FindNode(location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax stop && stop.Parent == block
            && !Needs(use, [.. block.Statements.SkipWhile(statement => statement != stop).Skip(1).TakeWhile(statement => statement != use)], finding.Model))
        {
            yield return new("Move it above the stop",
            [
                StatementEdits.InsertBefore(stop, use.ToString(), finding.Text),
                StatementEdits.Remove(use, finding.Text),
            ]);
        }
    }

    // Whether anything between writes what the statement reads, or may: calls of others can do anything.
    private static bool Needs(StatementSyntax use, StatementSyntax[] between, SemanticModel model)
    {
        if (between.Length == 0)
        {
            return false;
        }

        if (model.AnalyzeDataFlow(between[0], between[between.Length - 1]) is not { Succeeded: true } written || model.AnalyzeDataFlow(use) is not { Succeeded: true } read)
        {
            return true;
        }

        bool readsMembers = use.DescendantNodes().OfType<ArgumentSyntax>().Any(argument => argument.DescendantNodes().Any(static node =>
            node is MemberAccessExpressionSyntax or InvocationExpressionSyntax));
        return read.ReadInside.Any(symbol =>
                written.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default) || written.VariablesDeclared.Contains(symbol, SymbolEqualityComparer.Default))
            || (readsMembers && between.Any(static statement => !statement.ToString().Contains(".SetTag(") && !statement.ToString().Contains(".AddTag(")));
    }
}
