using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Knows whether the name of a method's core would come in anyone's way.</summary>
internal static class CoreNaming
{
    internal static bool IsFree(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        string name = DefinitionShape.CoreName(method.Name);
        INamedTypeSymbol type = method.ContainingType;
        return name != type.Name
            && type.TypeParameters.All(parameter => parameter.Name != name)
            && !IsTaken(method, name)
            && !IsUsed(type, name, compilation, cancellation);
    }

    private static bool IsTaken(IMethodSymbol method, string name)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            bool own = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            if (type.GetMembers(name).Any(member =>
                    (own || member.DeclaredAccessibility != Accessibility.Private) && !IsOtherOverload(member, method)))
            {
                return true;
            }
        }

        return false;
    }

    // Types that mention a type parameter of the method are not compared: the count of parameters decides.
    private static bool IsOtherOverload(ISymbol member, IMethodSymbol method) =>
        member is IMethodSymbol other
        && (other.Arity != method.Arity
            || other.Parameters.Length != method.Parameters.Length
            || (method.Arity == 0 && !other.Parameters.Zip(method.Parameters, (left, right) =>
                SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(equal => equal)));

    // What calls an overload, a member of an outer type or an extension by that name might call the core from then on.
    private static bool IsUsed(
        INamedTypeSymbol type, string name, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            // What is generated calls the cores of other overloads, and with exactly their types.
            if (GeneratedCode.Contains(part.SyntaxTree, options: null, cancellation))
            {
                continue;
            }

            foreach (SimpleNameSyntax use in part.GetSyntax(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (use.Identifier.ValueText == name
                    && !IsLocal(compilation.GetSemanticModel(part.SyntaxTree).GetSymbolInfo(use, cancellation).Symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLocal(ISymbol? symbol) =>
        symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol
            or IMethodSymbol { MethodKind: MethodKind.LocalFunction };
}
