using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Tells iterators, whose work begins when they are enumerated, from methods that return a sequence.</summary>
internal static class Iterators
{
    /// <summary>Whether the method is an iterator; null when its body is not to be seen.</summary>
    internal static bool? IsIterator(IMethodSymbol method)
    {
        if (method.IsAbstract || method.IsExtern)
        {
            return null;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return method.GetAttributes().Any(static a => a.AttributeClass is { Name: "IteratorStateMachineAttribute" });
        }

        IMethodSymbol body = method.PartialImplementationPart ?? method;
        return body.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax { Body: { } block } => Yields(block),
            MethodDeclarationSyntax { ExpressionBody: not null } => false,
            _ => null,
        };
    }

    private static bool Yields(SyntaxNode body) =>
        body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is YieldStatementSyntax);
}
