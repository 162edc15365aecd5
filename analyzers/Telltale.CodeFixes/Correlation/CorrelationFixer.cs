using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>What the fixes of correlation have in common: they change texts of one document, ours first.</summary>
public abstract class CorrelationFixer : CodeFixProvider
{
    private protected CorrelationFixer(DiagnosticDescriptor rule) => FixableDiagnosticIds = [rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

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
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (Edit edit in EditsFor(new FixScene(node, model, text, diagnostic)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        edit.Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(edit.Changes))), equivalenceKey: edit.Title),
                    diagnostic);
            }
        }
    }

    private protected abstract IEnumerable<Edit> EditsFor(FixScene scene);
}
