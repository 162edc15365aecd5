namespace Telltale.Generators;

/// <summary>Knows the names under which the conventions keep attributes, and which can be none themselves.</summary>
internal static partial class Namespaces
{
    private static readonly HashSet<string> s_names = new(Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    internal static bool Contain(string name) => s_names.Contains(name);
}
