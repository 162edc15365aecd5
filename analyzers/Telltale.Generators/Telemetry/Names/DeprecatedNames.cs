namespace Telltale.Generators;

/// <summary>Knows the names of attributes and metrics that the conventions have given up.</summary>
internal static partial class DeprecatedNames
{
    private static readonly Dictionary<string, string> s_names = Table
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static entry => entry.Split('='))
        .ToDictionary(static entry => entry[0], static entry => entry[1], StringComparer.Ordinal);

    /// <summary>Whether the name is deprecated; what replaces it, or null where it has to be decided; and what to say of it.</summary>
    internal static bool TryGet(string name, out string? replacement, out string advice)
    {
        if (!s_names.TryGetValue(name, out string found))
        {
            (replacement, advice) = (null, "");
            return false;
        }

        replacement = found[0] == '?' ? null : found;
        advice = replacement is not null ? $"use '{replacement}'"
            : found.Length == 1 ? "nothing replaces it"
            : $"see {string.Join(", ", found.Substring(1).Split(',').Select(static other => $"'{other}'"))}";
        return true;
    }
}
