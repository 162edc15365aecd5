using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>
/// Moves bodies without touching them: the declaration ends before the body, and the core's signature is written in between.
/// </summary>
internal static class BodyMove
{
    /// <summary>The solution with the bodies of all those methods moved; a method that cannot be changed is left alone.</summary>
    internal static async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<Location> methods, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (IGrouping<DocumentId?, Location> file in methods.GroupBy(method => solution.GetDocument(method.SourceTree)?.Id))
        {
            if (file.Key is null || solution.GetDocument(file.Key) is not { } document)
            {
                continue;
            }

            // A set, because several methods make the same type partial.
            HashSet<TextChange> changes = [];
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            IEnumerable<TextSpan> identifiers = file.Select(method => method.SourceSpan).Distinct();
            foreach (MovableMethod method in await MovableMethod.FindAsync(document, identifiers, cancellation).ConfigureAwait(false))
            {
                changes.UnionWith(Changes(method, text));
            }

            changed = changed.WithDocumentText(
                document.Id, text.WithChanges(changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
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

        SyntaxTokenList modifiers = method.Syntax.Modifiers;
        if (modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is { Span.IsEmpty: false } async)
        {
            yield return Remove(text, async.Span);
        }

        // Without an accessibility a partial method may not return anything, and would vanish if nothing implemented it.
        string access = modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())) ? "" : "private ";
        int returned = method.Syntax.ReturnType.SpanStart;
        if (access.Length > 0 && modifiers.Count > 0)
        {
            yield return Insert(modifiers[0].SpanStart, access);
            access = "";
        }

        yield return Insert(returned, access + "partial ");
        foreach (TextSpan attribute in EnumeratorCancellations(method))
        {
            yield return Remove(text, attribute);
        }

        Layout layout = Layout.Of(text, method.Syntax);
        yield return Insert(
            method.SignatureEnd, ";" + layout.NewLine + layout.NewLine + layout.Indentation + CoreSignature.Write(method, layout));
    }

    // It means something to an iterator only, and on anything else the compiler warns of it.
    private static IEnumerable<TextSpan> EnumeratorCancellations(MovableMethod method)
    {
        foreach (AttributeListSyntax list in method.Syntax.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists))
        {
            SeparatedSyntaxList<AttributeSyntax> attributes = list.Attributes;
            for (int i = 0; i < attributes.Count; i++)
            {
                if (method.Model.GetTypeInfo(attributes[i]).Type.Is(CoreAttributes.EnumeratorCancellation))
                {
                    yield return attributes.Count == 1 ? list.Span
                        : i == 0 ? TextSpan.FromBounds(attributes[0].SpanStart, attributes[1].SpanStart)
                        : TextSpan.FromBounds(attributes[i - 1].Span.End, attributes[i].Span.End);
                }
            }
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
