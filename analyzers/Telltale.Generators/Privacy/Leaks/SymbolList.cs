using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Symbols that options name: by documentation id (<c>P:Shop.User.Email</c>), or plainly by name where that is asked for.</summary>
internal sealed class SymbolList
{
    internal static readonly SymbolList Empty = new([]);

    private readonly Dictionary<string, SensitiveClass> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    internal SymbolList(IEnumerable<KeyValuePair<string, SensitiveClass>> entries)
    {
        foreach (KeyValuePair<string, SensitiveClass> entry in entries)
        {
            _classes[entry.Key] = entry.Value;
            _names.Add(NameOf(entry.Key));
        }
    }

    internal bool IsEmpty => _classes.Count == 0;

    internal bool Contains(ISymbol symbol) => ClassOf(symbol) is not null;

    /// <summary>As what the symbol is listed, or null when it is not.</summary>
    internal SensitiveClass? ClassOf(ISymbol symbol)
    {
        // Ids are costly to make; names turn nearly all symbols away.
        if (!_names.Contains(symbol.Name))
        {
            return null;
        }

        return _classes.TryGetValue(symbol.Name, out SensitiveClass found)
            || (symbol.OriginalDefinition.GetDocumentationCommentId() is { } id && (_classes.TryGetValue(id, out found) || _classes.TryGetValue(Path(id), out found)))
            ? found
            : null;
    }

    // M:Shop.Users.Find``1(System.String) is every Find of Users, when that is how it is listed.
    private static string Path(string id)
    {
        int end = id.IndexOf('(');
        string path = end < 0 ? id : id.Substring(0, end);
        int arity = path.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? path : path.Substring(0, arity);
    }

    // M:Shop.Users.Find``1(System.String) is about Find.
    private static string NameOf(string id)
    {
        int end = id.IndexOfAny(['(', '~']);
        string path = end < 0 ? id : id.Substring(0, end);
        string name = path.Substring(Math.Max(path.LastIndexOf('.'), path.LastIndexOf(':')) + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
