using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>
/// Moves bodies without touching them: where the body begins, the declaration ends and the core's signature is written.
/// </summary>
internal static class BodyMove
{
    /// <summary>The solution with the bodies of those methods moved. What cannot be changed is left alone.</summary>
    internal static async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<Location> methods, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree?, Location> file in methods.GroupBy(method => method.SourceTree))
        {
            if (solution.GetDocument(file.Key) is not { } document)
            {
                continue;
            }

            IEnumerable<TextSpan> identifiers = file.Select(method => method.SourceSpan).Distinct();
            ImmutableArray<MovableMethod> movable =
                await MovableMethod.FindAsync(document, identifiers, cancellation).ConfigureAwait(false);
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);

            // Distinct, because several methods make the same type partial.
            IEnumerable<TextChange> changes = movable.SelectMany(method => Changes(method, text)).Distinct();
            changed = changed.WithDocumentText(
                document.Id,
                text.WithChanges(changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
        }

        return changed;
    }

    private static IEnumerable<TextChange> Changes(MovableMethod method, SourceText text)
    {
        foreach (TypeDeclarationSyntax type in method.Syntax.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                yield return Insert(type.Keyword.SpanStart, "partial ");
            }
        }

        foreach (TextChange change in Modifiers(method.Syntax, text))
        {
            yield return change;
        }

        foreach (TextSpan attribute in CoreAttributes.OnlyOnTheCore(method.Syntax.ParameterList, method.Model))
        {
            yield return Remove(text, attribute);
        }

        Layout layout = Layout.Of(text, method.Syntax);
        string core = CoreSignature.Write(method, layout);
        yield return Insert(method.SignatureEnd, $";{layout.NewLine}{layout.NewLine}{layout.Indentation}{core}");
    }

    private static IEnumerable<TextChange> Modifiers(MethodDeclarationSyntax method, SourceText text)
    {
        SyntaxTokenList modifiers = method.Modifiers;
        int type = method.ReturnType.SpanStart;
        int async = modifiers.IndexOf(SyntaxKind.AsyncKeyword);
        if (async >= 0)
        {
            yield return Remove(text, modifiers[async].Span);
        }

        if (modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())))
        {
            yield return Insert(type, "partial ");
        }
        else if (modifiers.Count == 0)
        {
            yield return Insert(type, "private partial ");
        }
        else
        {
            // Without an accessibility a partial method can return nothing, and vanishes if nothing implements it.
            yield return Insert(modifiers[0].SpanStart, "private ");
            yield return Insert(type, "partial ");
        }
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    // Takes the space up to the next word along.
    private static TextChange Remove(SourceText text, TextSpan span)
    {
        int end = span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new(TextSpan.FromBounds(span.Start, end), "");
    }
}
