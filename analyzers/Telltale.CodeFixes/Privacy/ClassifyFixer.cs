using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Classifies what is sensitive by its name, one at a time or a whole code base; or says that it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassifyFixer)), Shared]
public sealed class ClassifyFixer : CodeFixProvider
{
    internal const string Classify = "Classify as sensitive";
    internal const string Except = "Mark as not sensitive";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [MemberRules.LoggedParameterIsUnclassified.Id, MemberRules.SensitiveMemberIsUnclassified.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) =>
        AnnotateAsync(document, diagnostics, context.CodeActionEquivalenceKey == Except, context.CancellationToken)!);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Document is SourceGeneratedDocument
            || await Annotator.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } annotator)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (bool isException in new[] { false, true })
            {
                if (annotator.Of(diagnostic, isException) is not null)
                {
                    string title = isException ? Except : Classify;
                    context.RegisterCodeFix(
                        CodeAction.Create(title, stop => AnnotateAsync(context.Document, [diagnostic], isException, stop), equivalenceKey: title),
                        diagnostic);
                }
            }
        }
    }

    private static async Task<Document> AnnotateAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, bool isException, CancellationToken cancellation) =>
        await Annotator.OfAsync(document, cancellation).ConfigureAwait(false) is { } annotator
            ? document.WithText(annotator.Annotate(diagnostics, isException))
            : document;
}
