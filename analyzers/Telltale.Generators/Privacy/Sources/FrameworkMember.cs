using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A member of .NET or a library of which it is known what it holds.</summary>
/// <param name="Type">The full name of the type, without arity; types that derive from it or implement it count.</param>
/// <param name="Member">Its name; indexers are <c>this[]</c>.</param>
/// <param name="Class">What it holds, or null when it is clean although its name or its attributes say otherwise.</param>
internal sealed record FrameworkMember(string Type, string Member, SensitiveClass? Class)
{
    /// <summary>Whether the symbol is this member, or overrides or implements it.</summary>
    internal bool Is(ISymbol symbol) => symbol.ContainingType is { } type && IsOf(type, Type);

    internal static bool IsOf(INamedTypeSymbol type, string name)
    {
        if (type.IsOrDerivesFrom(name))
        {
            return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is(name))
            {
                return true;
            }
        }

        return false;
    }
}
