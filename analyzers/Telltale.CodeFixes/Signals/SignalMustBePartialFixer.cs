using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes a signal method partial, without a body and without a result, as far as nothing is lost by that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignalMustBePartialFixer)), Shared]
public sealed class SignalMustBePartialFixer() : SignalFixer(SignalRules.UnsupportedShape.Id)
{
    internal const string Title = "Make it 'partial void' without a body";

    private protected override async Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        MethodDeclarationSyntax method = place.Declaration;
        if (place.Method.PartialImplementationPart is not null || method.Body is { Statements.Count: > 0 } || method.ExpressionBody is not null
            || HasComments(method.Body) || place.Method.IsAsync
            || place.Method is { IsAbstract: true } or { IsExtern: true }
            || method.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.FileKeyword)))
        {
            return [];
        }

        List<TextChange> edits = [];
        if (!place.Method.ReturnsVoid)
        {
            IReadOnlyList<ReferenceLocation> uses = await UsesAsync(place, cancellation).ConfigureAwait(false);
            if (place.Method.RefKind != RefKind.None || uses.Any(use => !IsStatement(use, cancellation)))
            {
                return [];
            }

            edits.Add(new TextChange(method.ReturnType.Span, "void"));
        }

        if (!method.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            edits.Add(new TextChange(new TextSpan(method.ReturnType.SpanStart, 0), "partial "));
        }

        if (method.Body is { } body)
        {
            edits.Add(new TextChange(TextSpan.FromBounds(Before(body).Span.End, body.Span.End), ";"));
        }

        edits.AddRange(method.Ancestors().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(static type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")));
        return edits.Count == 0 ? [] : [new Change(Title, Title, [.. edits])];
    }

    private static SyntaxToken Before(BlockSyntax body) => body.OpenBraceToken.GetPreviousToken();

    private static bool HasComments(BlockSyntax? body) => body is not null && body.DescendantTrivia().Any(static trivia =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective);

    // S.Placed(1); and nothing that takes what it returns.
    private static bool IsStatement(ReferenceLocation use, CancellationToken cancellation) =>
        use.Location.SourceTree?.GetRoot(cancellation).FindNode(use.Location.SourceSpan, getInnermostNodeForTie: true) is { } node
        && node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Parent: ExpressionStatementSyntax } call
        && call.Expression.Span.Contains(node.Span);
}
