using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes away what has a client library record its calls itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TracedTwiceFixer)), Shared]
public sealed class TracedTwiceFixer : CodeFixProvider
{
    internal const string Title = "Remove the client's own recording";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LlmRules.TracedTwice.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode at = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Change(at, text) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static TextChange? Change(SyntaxNode at, SourceText text)
    {
        if (at.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return null;
        }

        // Of several sources only the one.
        if (at.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } list } argument && list.Parent == call)
        {
            return new TextChange(list.Span, $"({string.Join(", ", arguments.Where(other => other != argument).Select(static other => other.ToString()))})");
        }

        if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            && call.Expression is MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax })
        {
            return new TextChange(Line(statement, text), "");
        }

        return call.Expression is MemberAccessExpressionSyntax { Expression: { } receiver } access && call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax }
            ? Link(receiver, access, call)
            : call is { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax chained } link } ? Link(chained, link, call) : null;
    }

    // The receiver and all that belongs to it stays.
    private static TextChange? Link(ExpressionSyntax receiver, MemberAccessExpressionSyntax access, InvocationExpressionSyntax call) =>
        access.OperatorToken.LeadingTrivia.Concat(access.OperatorToken.TrailingTrivia).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? null
            : new TextChange(TextSpan.FromBounds(receiver.Span.End, call.Span.End), "");

    private static TextSpan Line(StatementSyntax statement, SourceText text)
    {
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }
}
