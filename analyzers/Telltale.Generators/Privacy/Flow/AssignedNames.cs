using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Tells to which names something is assigned in a body, or put into what they hold, after their declaration. By syntax alone, and only where the name stands:
/// most locals and parameters are written once, and for them nobody has to go through the whole body.
/// </summary>
internal sealed class AssignedNames(SyntaxNode body)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    internal bool Have(string name) => _known.TryGetValue(name, out bool known) ? known : _known[name] = Look(name);

    private bool Look(string name)
    {
        ReadOnlySpan<char> text = SourceExcerpt.Of(body.SyntaxTree.GetText(), body.Span);
        for (int at = Next(text, name, 0); at >= 0; at = Next(text, name, at + name.Length))
        {
            if (MayBeAssigned(text, at, at + name.Length)
                && body.FindToken(body.SpanStart + at) is { Parent: IdentifierNameSyntax use } token && token.ValueText == name && IsAssigned(use))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> text, string name, int from)
    {
        int found = name.Length == 0 ? -1 : text.Slice(from).IndexOf(name.AsSpan());
        return found < 0 ? -1 : from + found;
    }

    // By the letters around it: most uses are arguments and ends of expressions.
    private static bool MayBeAssigned(ReadOnlySpan<char> text, int start, int end)
    {
        if ((start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) || (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end])))
        {
            return false;
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end == text.Length || !(text[end] is ';' or '}' or ':' || SyntaxFacts.IsIdentifierPartCharacter(text[end]));
    }

    // a, a.b, a[0], (a, b), a.Append(x).Append(y): all may change what a holds.
    private static bool IsAssigned(SyntaxNode use)
    {
        while (true)
        {
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == use:
                    if (access.Parent is InvocationExpressionSyntax && Propagators.MayPutIn(access.Name.Identifier.ValueText))
                    {
                        return true;
                    }

                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 }:
                    return true;
                case ElementAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax:
                case ArgumentSyntax { Parent: TupleExpressionSyntax }:
                case TupleExpressionSyntax:
                    break;
                case AssignmentExpressionSyntax assignment:
                    return assignment.Left == use;
                default:
                    return false;
            }

            use = use.Parent;
        }
    }
}
