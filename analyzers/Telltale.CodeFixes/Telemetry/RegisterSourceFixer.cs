using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Registers a source or a meter behind the calls that set OpenTelemetry up, in whatever file they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterSourceFixer)), Shared]
public sealed class RegisterSourceFixer : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.NeverRegistered.Id];

    // Found at the end of a compilation only.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is not [{ SourceTree: { } tree, SourceSpan: var span }, ..]
                || context.Document.Project.Solution.GetDocument(tree) is not { } document
                || !diagnostic.Properties.TryGetValue(SourceIsNeverRegistered.Name, out string? name)
                || !diagnostic.Properties.TryGetValue(SourceIsNeverRegistered.Method, out string? method)
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
                || root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            {
                continue;
            }

            SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            TextChange change = new(new TextSpan(call.Span.End, 0), $".{method}({Names.Literal(name!)})");
            string title = $"Add {method}({Names.Literal(name!)})";
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(document.WithText(text.WithChanges(change))), equivalenceKey: title), diagnostic);
        }
    }
}
