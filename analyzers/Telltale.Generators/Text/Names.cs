using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators;

/// <summary>Makes names: of attributes from identifiers, of files from types, of locals from what is taken.</summary>
internal static class Names
{
    /// <summary><c>orderId</c> and <c>OrderId</c> to <c>order_id</c>, <c>HTTPStatus2</c> to <c>http_status2</c>.</summary>
    internal static string SnakeCase(string identifier)
    {
        StringBuilder text = new(identifier.Length + 4);
        for (int i = 0; i < identifier.Length; i++)
        {
            char c = identifier[i];
            if (c == '_')
            {
                if (text.Length > 0 && text[text.Length - 1] != '_')
                {
                    text.Append('_');
                }

                continue;
            }

            bool afterLower = i > 0 && !char.IsUpper(identifier[i - 1]);
            bool beforeLower = i > 0 && i + 1 < identifier.Length && char.IsLower(identifier[i + 1]);
            if (char.IsUpper(c) && (afterLower || beforeLower) && text.Length > 0 && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString().TrimEnd('_');
    }

    /// <summary>An identifier as it is written in code: keywords get their <c>@</c>.</summary>
    internal static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A name that is not taken: itself, or with a number behind it.</summary>
    internal static string Unique(string name, ISet<string> taken)
    {
        string candidate = name;
        for (int i = 2; !taken.Add(candidate); i++)
        {
            candidate = name + i;
        }

        return candidate;
    }

    /// <summary>A text as a C# literal.</summary>
    internal static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>
    /// A file name for each metadata name, in that order. File names are told apart without regard to case, and have fewer letters.
    /// </summary>
    internal static Dictionary<string, string> Files(IEnumerable<string> metadataNames)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return metadataNames.ToDictionary(static name => name, name => Unique(File(name), taken), StringComparer.Ordinal);
    }

    /// <summary>A metadata name as a part of a file name: <c>Shop.Cart`1+Item</c> to <c>Shop.Cart_1.Item</c>.</summary>
    private static string File(string metadataName)
    {
        StringBuilder text = new(metadataName.Length);
        foreach (char c in metadataName)
        {
            text.Append(c switch
            {
                '+' => '.',
                _ when char.IsLetterOrDigit(c) || c is '.' or '_' => c,
                _ => '_',
            });
        }

        return text.ToString();
    }
}
