using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// The names in a body that something is assigned to or put into, after their declaration. By syntax alone: most locals and parameters are written once, and
/// for them nobody has to go through the whole body.
/// </summary>
internal sealed class AssignedNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private AssignedNames()
    {
    }

    internal bool Have(string name) => _names.Contains(name);

    internal static AssignedNames In(SyntaxNode body)
    {
        AssignedNames found = new();
        foreach (SyntaxNode node in body.DescendantNodesAndSelf())
        {
            switch (node.Kind())
            {
                case SyntaxKind.Argument when node is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                    found.Add(argument.Expression);
                    break;
                case SyntaxKind.InvocationExpression when node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                    && Propagators.MayPutIn(access.Name.Identifier.ValueText):
                    found.Add(access.Expression);
                    break;
                default:
                    if (node is AssignmentExpressionSyntax assignment)
                    {
                        found.Add(assignment.Left);
                    }

                    break;
            }
        }

        return found;
    }

    // a, a.b, a[0], (a, b), a.Append(x).Append(y): all may change what a holds.
    private void Add(ExpressionSyntax target)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                _names.Add(name.Identifier.ValueText);
                break;
            case MemberAccessExpressionSyntax access:
                Add(access.Expression);
                break;
            case ElementAccessExpressionSyntax element:
                Add(element.Expression);
                break;
            case InvocationExpressionSyntax call:
                Add(call.Expression);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression);
                break;
            case PostfixUnaryExpressionSyntax postfix:
                Add(postfix.Operand);
                break;
            case TupleExpressionSyntax tuple:
                foreach (ArgumentSyntax element in tuple.Arguments)
                {
                    Add(element.Expression);
                }

                break;
        }
    }
}
