using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Gives everything that is emitted for a method a name that nothing else emitted for its type has.</summary>
internal static class MemberNames
{
    // Names that the emitted classes have already, or inherit.
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Calls", "Operations", "Events", "Instruments", "s_source", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The method's own name; overloads are numbered in the order they are declared in.</summary>
    internal static string Of(IMethodSymbol method)
    {
        int index = All(method, method.Name)
            .Where(static member => !member.IsImplicitlyDeclared)
            .TakeWhile(member => !SymbolEqualityComparer.Default.Equals(member, method))
            .Count();
        string name = OptionsReader.SimpleName(method);
        return index == 0 && !s_reserved.Contains(name) ? name : With(method, $"{name}_{index + 1}");
    }

    /// <summary>The name with as many underscores behind it as tell it from the members of the type.</summary>
    internal static string With(IMethodSymbol method, string name)
    {
        while (All(method, name).Any())
        {
            name += "_";
        }

        return name;
    }

    private static IEnumerable<ISymbol> All(IMethodSymbol method, string name)
    {
        INamedTypeSymbol type = Signatures.DeclaringType(method);
        return type.GetMembers(name)
            .Concat(type.GetTypeMembers().Where(static nested => nested.IsExtension).SelectMany(block => block.GetMembers(name)));
    }
}
