using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Tells an activity of the exception that is caught: by [Traced] where all of the method is the span, else by its status and an event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordErrorFixer)), Shared]
public sealed class RecordErrorFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.ErrorNotRecorded.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !finding.Diagnostic.Properties.TryGetValue(ErrorIsNotRecorded.Activity, out string? activity))
        {
            yield break;
        }

        // [Traced] sees what leaves the method, and nothing else.
        if (clause.Block.Statements.LastOrDefault() is ThrowStatementSyntax { Expression: null }
            && clause.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Body is { Statements: [var start, ..] } && TracedInstead.Of(finding, start) is { } traced)
        {
            yield return traced;
        }

        string newLine = UsingDirectives.NewLine(finding.Text);
        string caught = clause.Declaration?.Identifier.ValueText is { Length: > 0 } known ? known : "exception";
        StatementSyntax? first = clause.Block.Statements.FirstOrDefault();
        bool isOnItsLine = first is not null && finding.Text.Lines.GetLineFromPosition(first.SpanStart).LineNumber
            != finding.Text.Lines.GetLineFromPosition(clause.Block.OpenBraceToken.SpanStart).LineNumber;
        string separator = isOnItsLine ? newLine + StatementEdits.Indentation(first!, finding.Text) : " ";
        string status = finding.Model.LookupNamespacesAndTypes(clause.SpanStart, name: "ActivityStatusCode").IsEmpty
            ? "System.Diagnostics.ActivityStatusCode.Error" : "ActivityStatusCode.Error";
        List<TextChange> changes = [new(
            first is not null ? new TextSpan(first.SpanStart, 0) : new TextSpan(clause.Block.CloseBraceToken.SpanStart, 0),
            $"{activity}?.SetStatus({status});{separator}{activity}?.AddException({caught});{separator}")];
        if (clause.Declaration is null)
        {
            changes.Add(new(new TextSpan(clause.CatchKeyword.Span.End, 0), " (System.Exception exception)"));
        }
        else if (clause.Declaration.Identifier == default)
        {
            changes.Add(new(new TextSpan(clause.Declaration.Type.Span.End, 0), " exception"));
        }

        yield return new("Set the status and add the exception", changes);
    }
}
