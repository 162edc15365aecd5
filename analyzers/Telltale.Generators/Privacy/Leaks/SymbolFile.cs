using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>The additional file <c>Telltale.SensitiveSymbols.txt</c>: a documentation id a line, a class behind it; <c>!</c> in front says it is not sensitive.</summary>
internal sealed class SymbolFile
{
    internal const string Name = "Telltale.SensitiveSymbols.txt";

    internal static readonly SymbolFile Empty = new([], [], []);

    private SymbolFile(
        IReadOnlyList<KeyValuePair<string, SensitiveClass>> sensitive, IReadOnlyList<KeyValuePair<string, SensitiveClass>> clean, IReadOnlyList<string> complaints)
    {
        Sensitive = sensitive;
        Clean = clean;
        Complaints = complaints;
    }

    internal IReadOnlyList<KeyValuePair<string, SensitiveClass>> Sensitive { get; }

    internal IReadOnlyList<KeyValuePair<string, SensitiveClass>> Clean { get; }

    internal IReadOnlyList<string> Complaints { get; }

    /// <summary>All files of that name together.</summary>
    internal static SymbolFile Of(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        List<KeyValuePair<string, SensitiveClass>> sensitive = [];
        List<KeyValuePair<string, SensitiveClass>> clean = [];
        List<string> complaints = [];
        foreach (AdditionalText file in files)
        {
            if (file.Path.EndsWith(Name, StringComparison.OrdinalIgnoreCase) && file.GetText(cancellation) is { } text)
            {
                foreach (TextLine line in text.Lines)
                {
                    Read(line.ToString(), sensitive, clean, complaints);
                }
            }
        }

        return sensitive.Count + clean.Count + complaints.Count == 0 ? Empty : new SymbolFile(sensitive, clean, complaints);
    }

    private static void Read(
        string line, List<KeyValuePair<string, SensitiveClass>> sensitive, List<KeyValuePair<string, SensitiveClass>> clean, List<string> complaints)
    {
        int comment = line.IndexOf('#');
        string entry = (comment < 0 || !line.Substring(0, comment).All(static c => c is ' ' or '\t') ? line : "").Trim();
        if (entry.Length == 0)
        {
            return;
        }

        bool isClean = entry[0] == '!';
        if (SymbolEntry.Read(entry.TrimStart('!')) is { } read && read.Key.IndexOf(':') == 1)
        {
            (isClean ? clean : sensitive).Add(read);
        }
        else
        {
            complaints.Add($"{Name}: {entry}");
        }
    }
}
