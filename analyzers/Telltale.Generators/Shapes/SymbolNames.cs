using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Compares symbols with metadata names, without asking a compilation for anything.</summary>
internal static class SymbolNames
{
    /// <summary>Whether it is the type of that namespace-qualified name (generic arity not counted).</summary>
    internal static bool Is([NotNullWhen(true)] this ITypeSymbol? type, string fullName)
    {
        if (type is not INamedTypeSymbol { ContainingType: null } named || !fullName.EndsWith(named.Name, StringComparison.Ordinal))
        {
            return false;
        }

        int end = fullName.Length - named.Name.Length;
        for (INamespaceSymbol? space = named.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            int start = end - 1 - space.Name.Length;
            if (start < 0 || fullName[end - 1] != '.' || string.CompareOrdinal(fullName, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            end = start;
        }

        return end == 0;
    }

    /// <summary>Whether it is that type or derives from it.</summary>
    internal static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    internal static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        Find(symbol.GetAttributes(), fullName);

    internal static AttributeData? ReturnAttribute(this IMethodSymbol method, string fullName) =>
        Find(method.GetReturnTypeAttributes(), fullName);

    internal static bool Has(this ISymbol symbol, string attribute) => symbol.Attribute(attribute) is not null;

    private static AttributeData? Find(System.Collections.Immutable.ImmutableArray<AttributeData> attributes, string fullName)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass.Is(fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A named argument of an attribute, or null.</summary>
    internal static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    internal static string? NamedText(this AttributeData attribute, string name) =>
        attribute.Named(name)?.Value as string;

    internal static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;
}
