using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what is declared of every value of a type.</summary>
internal static class TypeSensitivity
{
    /// <summary>What is declared of the type, or of the types of which it holds values.</summary>
    internal static Declaration Of(ITypeSymbol type, Compilation? compilation)
    {
        type = TagShapes.Underlying(type);
        return OfWhole(type, compilation).Or(() => Parts(type)
            .Select(part => Of(part, compilation))
            .FirstOrDefault(static said => said.Classification is not null));
    }

    /// <summary>What is declared of the type as a whole: by itself, its bases, its interfaces or its constraints.</summary>
    internal static Declaration OfWhole(ITypeSymbol type, Compilation? compilation)
    {
        // What comes with .NET is declared nothing, and there is much of it.
        if (type.SpecialType != SpecialType.None || IsOfSystem(type))
        {
            return default;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Sensitivity.Said(current, compilation) is { IsSaid: true } said)
            {
                return said;
            }
        }

        return type is ITypeParameterSymbol parameter
            ? Sensitive(parameter.ConstraintTypes.Select(constraint => OfWhole(constraint, compilation)))
            : Sensitive(type.AllInterfaces.Select(contract => Sensitivity.Said(contract, compilation)));
    }

    private static Declaration Sensitive(IEnumerable<Declaration> declarations) =>
        declarations.FirstOrDefault(static said => said.Classification is not null);

    private static bool IsOfSystem(ITypeSymbol type)
    {
        INamespaceSymbol? space = type is INamedTypeSymbol ? type.ContainingNamespace : null;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }

    // A list of what is sensitive is sensitive, and so is a record that holds it; a service that deals with it is not.
    private static ImmutableArray<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate, Arity: > 0 } named when named.IsRecord || named.IsValueType
            || IsEnumerable(named) || named.AllInterfaces.Any(IsEnumerable) => named.TypeArguments,
        _ => [],
    };

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
