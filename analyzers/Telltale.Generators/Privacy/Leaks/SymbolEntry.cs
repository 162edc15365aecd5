namespace Telltale.Generators;

/// <summary>Reads one entry of a list: <c>P:Shop.User.Email</c>, <c>P:Shop.User.Email Contact</c> or <c>P:Shop.User.Email->Contact</c>.</summary>
internal static class SymbolEntry
{
    private static readonly char[] s_blanks = [' ', '\t'];

    /// <summary>The entry, or null if there is none or its class is unknown.</summary>
    internal static KeyValuePair<string, SensitiveClass>? Read(string entry)
    {
        string[] parts = entry.Replace("->", " ").Split(s_blanks, StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var id] => new(id, SensitiveClass.Personal),
            [var id, var name] when ClassOf(name) is { } found => new(id, found),
            _ => null,
        };
    }

    internal static SensitiveClass? ClassOf(string name) =>
        char.IsLetter(name.Length > 0 ? name[0] : ' ') && Enum.TryParse(name, ignoreCase: true, out SensitiveClass found) ? found : null;
}
