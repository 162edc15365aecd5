using System.Collections.Immutable;

namespace Telltale.Generators;

/// <summary>The names by which attributes are written, in the whole program.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary>All that the attributes of these metadata names may be called. Some of it may mean something else: it has to be bound.</summary>
    internal static HashSet<string> Of(IEnumerable<string> attributes, ImmutableArray<TreeFacts> facts)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string attribute in attributes)
        {
            Add(names, attribute.Substring(attribute.LastIndexOf('.') + 1));
        }

        // An alias may stand for another one: that of the file around its namespace.
        NamedAlias[] aliases = [.. facts.SelectMany(static tree => tree.Aliases)];
        while (aliases.Any(alias => names.Contains(alias.Target) && Add(names, alias.Name)))
        {
        }

        return names;
    }

    private static bool Add(HashSet<string> names, string name)
    {
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - Suffix.Length));
        }

        return names.Add(name);
    }
}
