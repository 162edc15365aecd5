namespace Telltale.Generators;

/// <summary>The names by which our attributes are written.</summary>
internal static class AttributeNames
{
    internal static bool AreOurs(string name) => name is "Traced" or "TracedAttribute" or "Measured" or "MeasuredAttribute";

    /// <summary>Whether a name as written may mean one of our attributes, given the aliases of the whole program.</summary>
    internal static bool MayBeOurs(string name, HashSet<string> aliases) =>
        AreOurs(name) || (aliases.Count > 0 && (aliases.Contains(name) || aliases.Contains(name + "Attribute")));
}
