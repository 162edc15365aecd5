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
    private string? _text;

    internal bool Have(string name) => _known.TryGetValue(name, out bool known) ? known : _known[name] = Look(name);

    private bool Look(string name)
    {
        string text = _text ??= body.SyntaxTree.GetText().ToString(body.Span);
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && name.Length > 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if ((at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1])) && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end]))
                && body.FindToken(body.SpanStart + at) is { Parent: IdentifierNameSyntax use } token && token.ValueText == name && IsAssigned(use))
            {
                return true;
            }
        }

        return false;
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
