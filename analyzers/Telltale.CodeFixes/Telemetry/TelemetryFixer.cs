using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>One diagnostic about telemetry, with what a fix needs to know of its file.</summary>
internal sealed record TelemetryFinding(Diagnostic Diagnostic, SyntaxNode Node, CompilationUnitSyntax Root, SemanticModel Model, SourceText Text);

/// <summary>A way to mend a finding: its title, and the changes of the file.</summary>
internal readonly record struct TelemetryFix(string Title, IReadOnlyList<TextChange> Changes);

/// <summary>The frame of the fixes that change one file: they say which changes there are, and nothing is offered where there are none.</summary>
public abstract class TelemetryFixer : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (TelemetryFix fix in Fixes(new(diagnostic, node, root, model, text)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(fix.Changes))), equivalenceKey: fix.Title),
                    diagnostic);
            }
        }
    }

    private protected abstract IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding);
}
