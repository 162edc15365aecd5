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

/// <summary>Makes a record and the types around it partial, so that what it prints can be redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordMustBePartialFixer)), Shared]
public sealed class RecordMustBePartialFixer : CodeFixProvider
{
    internal const string Title = "Make partial, so that ToString is redacted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PrivacyRules.RecordMustBePartial.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) =>
        MakePartialAsync(document, diagnostics, context.CancellationToken)!);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || context.Document is SourceGeneratedDocument
            || GeneratedCode.Contains(root.SyntaxTree, context.Document.Project.AnalyzerOptions, context.CancellationToken))
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (NotPartial(root, diagnostic).Length > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title, cancellation => MakePartialAsync(context.Document, [diagnostic], cancellation), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> MakePartialAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            ? document.WithText(text.WithChanges(diagnostics
                .SelectMany(diagnostic => NotPartial(root, diagnostic))
                .Select(static type => type.Keyword.SpanStart)
                .Distinct()
                .OrderBy(static position => position)
                .Select(static position => new TextChange(new TextSpan(position, 0), "partial "))))
            : document;
    }

    // Nothing of a type that is local to a file, because partial would not help it.
    private static TypeDeclarationSyntax[] NotPartial(SyntaxNode root, Diagnostic diagnostic)
    {
        TypeDeclarationSyntax[] types =
            [.. root.FindToken(diagnostic.Location.SourceSpan.Start).Parent!.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()];
        return types.Any(static type => type.Modifiers.Any(SyntaxKind.FileKeyword))
            ? []
            : [.. types.Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))];
    }
}
