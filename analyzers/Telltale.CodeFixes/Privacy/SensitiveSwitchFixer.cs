using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Switches sensitive data on in development only: by the host's environment if it is in scope, else in debug builds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveSwitchFixer)), Shared]
public sealed class SensitiveSwitchFixer : CodeFixProvider
{
    internal const string Title = "Wrap in the development check";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PrivacyRules.SensitiveSwitch.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ExpressionSyntax? set = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .AncestorsAndSelf().OfType<ExpressionSyntax>()
                .FirstOrDefault(static node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax);
            if (set is not null && Change(set, model, text) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static TextChange? Change(ExpressionSyntax set, SemanticModel model, SourceText text)
    {
        string? check = DevelopmentCheck.At(model, set.SpanStart);
        bool isWholeLine = set.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax };
        return isWholeLine
            ? check is null ? InDebugBuilds((ExpressionStatementSyntax)set.Parent!, text) : Behind(check, (ExpressionStatementSyntax)set.Parent!, text)
            : check is null ? null : AsValue(check, set, model);
    }

    private static TextChange Behind(string check, ExpressionStatementSyntax statement, SourceText text)
    {
        (string indentation, string newLine) = Around(statement, text);
        string inner = statement.ToString().Replace("\n", "\n    ");
        return new(
            statement.Span,
            $"if ({check}){newLine}{indentation}{{{newLine}{indentation}    {inner}{newLine}{indentation}}}");
    }

    // A directive needs a line of its own.
    private static TextChange? InDebugBuilds(ExpressionStatementSyntax statement, SourceText text)
    {
        (string indentation, string newLine) = Around(statement, text);
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        return text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length > 0
            || text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length > 0
            ? null
            : new(
                TextSpan.FromBounds(first.Start, last.End),
                $"#if DEBUG{newLine}{indentation}{statement}{newLine}#endif");
    }

    // In the middle of a chain or of a lambda: what is switched gets the check as its value.
    private static TextChange? AsValue(string check, ExpressionSyntax set, SemanticModel model)
    {
        if (set is AssignmentExpressionSyntax { Right: var right })
        {
            return new(right.Span, check);
        }

        return set is InvocationExpressionSyntax { ArgumentList: var list } && model.GetOperation(set) is IInvocationOperation call
            ? call.Arguments.LastOrDefault(static argument => argument is
                {
                    ArgumentKind: ArgumentKind.Explicit,
                    Parameter.Name: "sensitiveDataLoggingEnabled" or "parameterLoggingEnabled" or "enablePiiLogging",
                })?.Syntax is ArgumentSyntax { Expression: var given }
                ? new(given.Span, check)
                : list.Arguments.Count == 0 ? new(new(list.OpenParenToken.Span.End, 0), check) : null
            : null;
    }

    private static (string Indentation, string NewLine) Around(SyntaxNode node, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string start = text.ToString(line.Span);
        string newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return (start.Substring(0, start.Length - start.TrimStart().Length), newLine.Length > 0 ? newLine : "\n");
    }
}
