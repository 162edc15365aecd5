using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Tells which types and members the libraries have that a program references.</summary>
internal class ReferencedMembers(Compilation compilation)
{
    private readonly Dictionary<string, INamespaceSymbol?> _spaces = new(StringComparer.Ordinal);

    /// <summary>Whether there is such a public type.</summary>
    internal bool HasType(string name) => Type(name) is not null;

    internal bool HasNamespace(string name) => Space(name) is not null;

    /// <summary>Whether there is such a type or member; after a colon, a member of that type.</summary>
    /// <param name="name">The name, as it is in one of the namespaces.</param>
    /// <param name="usings">The namespaces.</param>
    internal virtual bool Has(string name, string[] usings)
    {
        int colon = name.IndexOf(':');
        string path = colon < 0 ? name : name.Substring(0, colon);
        string? type = colon < 0 ? null : name.Substring(colon + 1);
        foreach (string prefix in usings.Select(static used => used + ".").Prepend(""))
        {
            if (HasType(prefix + path) || HasMember(prefix + path, type))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMember(string path, string? type)
    {
        int dot = path.LastIndexOf('.');
        string member = path.Substring(dot + 1);
        for (INamedTypeSymbol? current = dot < 0 ? null : Type(path.Substring(0, dot)); current is not null; current = current.BaseType)
        {
            if (current.GetMembers(member).Any(symbol => IsMeant(symbol, type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMeant(ISymbol symbol, string? type) =>
        symbol.DeclaredAccessibility == Accessibility.Public && (type is null || (symbol as IPropertySymbol)?.Type.Name == type);

    // Two libraries may have a type of that name, of which one is internal.
    private INamedTypeSymbol? Type(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0 || Space(name.Substring(0, dot)) is not { } space)
        {
            return null;
        }

        int tick = name.IndexOf('`');
        string simple = tick < 0 ? name.Substring(dot + 1) : name.Substring(dot + 1, tick - dot - 1);
        int arity = tick < 0 ? 0 : name[tick + 1] - '0';
        return space.GetTypeMembers(simple, arity).FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);
    }

    private INamespaceSymbol? Space(string name)
    {
        if (!_spaces.TryGetValue(name, out INamespaceSymbol? space))
        {
            int dot = name.LastIndexOf('.');
            INamespaceSymbol? outer = dot < 0 ? compilation.GlobalNamespace : Space(name.Substring(0, dot));
            string simple = name.Substring(dot + 1);
            _spaces[name] = space = outer?.GetNamespaceMembers().FirstOrDefault(member => member.Name == simple);
        }

        return space;
    }
}
