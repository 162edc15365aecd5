using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>
/// Tells by the words alone whether a method may hand what it is given to a sink: whether a call by a sink's name is given a parameter, or what was made
/// of one. Others are not worth binding.
/// </summary>
internal sealed class HandingHints(LeakFlow flow, int maxLength)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    internal bool Has(IMethodSymbol method, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(method, out bool known))
        {
            known = Look(method, cancellation);
            _known[method] = known;
        }

        return known;
    }

    // First by the letters: most methods call nothing of a sink's name.
    private bool Look(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsAbstract || method.DeclaringSyntaxReferences is not [{ SyntaxTree: var tree, Span: var span } declaration]
            || span.Length > maxLength || !flow.Compilation.ContainsSyntaxTree(tree))
        {
            return false;
        }

        ReadOnlySpan<char> text = SourceExcerpt.Of(tree.GetText(cancellation), span);
        SyntaxNode? syntax = null;
        HashSet<string>? given = null;
        for (int at = flow.Sinks.NextCall(text, 0, out int end); at >= 0; at = flow.Sinks.NextCall(text, end, out end))
        {
            syntax ??= declaration.GetSyntax(cancellation);
            if (Call(syntax, span.Start + at) is { } call && IsGiven(call, method, syntax, ref given))
            {
                return true;
            }
        }

        return false;
    }

    private static InvocationExpressionSyntax? Call(SyntaxNode syntax, int position)
    {
        SyntaxNode? called = syntax.FindToken(position).Parent is SimpleNameSyntax name ? name : null;
        called = called?.Parent is MemberAccessExpressionSyntax access && access.Name == called ? access
            : called?.Parent is MemberBindingExpressionSyntax binding ? binding
            : called;
        return called?.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    private static bool IsGiven(InvocationExpressionSyntax call, IMethodSymbol method, SyntaxNode syntax, ref HashSet<string>? given)
    {
        bool mayBe = false;
        foreach (SyntaxNode node in call.ArgumentList.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name })
            {
                mayBe = true;
                if (IsParameter(method, name))
                {
                    return true;
                }
            }
        }

        return mayBe && Mentions(call.ArgumentList, given ??= MadeOfParameters(method, syntax));
    }

    private static bool IsParameter(IMethodSymbol method, string name)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> MadeOfParameters(IMethodSymbol method, SyntaxNode syntax)
    {
        HashSet<string> given = new(method.Parameters.Select(static parameter => parameter.Name), StringComparer.Ordinal);
        foreach (SyntaxNode node in syntax.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } local when Mentions(value, given):
                    given.Add(local.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax local, Right: var value } when Mentions(value, given):
                    given.Add(local.Identifier.ValueText);
                    break;
                case ForEachStatementSyntax { Expression: var value } element when Mentions(value, given):
                    given.Add(element.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax local:
                    given.Add(local.Identifier.ValueText);
                    break;
            }
        }

        return given;
    }

    private static bool Mentions(SyntaxNode text, HashSet<string> names)
    {
        foreach (SyntaxNode node in text.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
