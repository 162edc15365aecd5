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

/// <summary>Marks the members of a result that are called as if they counted tokens.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenUsageFixer)), Shared]
public sealed class TokenUsageFixer : CodeFixProvider
{
    internal const string Title = "Mark what counts tokens [TokenUsage]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LlmRules.NoUsage.Id];

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

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
                && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
                && TokenMembers.Of(method, model.Compilation, context.CancellationToken) is { Count: > 0 } members
                && context.Document.Project.GetDocument(members[0].Declaration.SyntaxTree) is { } document
                && members.All(member => member.Declaration.SyntaxTree == members[0].Declaration.SyntaxTree))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => MarkAsync(document, members, cancellation), equivalenceKey: Title), diagnostic);
            }
        }
    }

    private static async Task<Document> MarkAsync(
        Document document, IReadOnlyList<(SyntaxNode Declaration, string Kind)> members, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        return document.WithText(text.WithChanges(members.OrderBy(static member => member.Declaration.SpanStart).Select(member =>
        {
            int position = member.Declaration.SpanStart;
            string mark = $"[{LlmAttributeNames.Of("TokenUsage", model, position)}({LlmAttributeNames.OfType("TokenKind", model, position)}.{member.Kind})]";
            return new TextChange(new TextSpan(position, 0), mark + " ");
        })));
    }
}
