using System.Text.RegularExpressions;

namespace Telltale.Generators;

/// <summary>One embedded file of readers: C# with guards, <c>//? Type.Member</c>, before what needs a member that a version of the library may lack.</summary>
internal sealed class ReaderTemplate
{
    private const string Guard = "//? ";

    private readonly string[] _usings;
    private readonly string[] _body;
    private readonly (string Name, string Other)[] _others;

    /// <param name="file">The name of the file.</param>
    /// <param name="anchor">The type that has to exist.</param>
    /// <param name="renames">Names that are replaced in it.</param>
    /// <param name="others">Names, each with the one that other versions of the library have for it.</param>
    internal ReaderTemplate(string file, string anchor, (string From, string To)[]? renames = null, (string Name, string Other)[]? others = null)
    {
        File = file;
        Anchor = anchor;
        _others = others ?? [];
        string text = Read(file);
        foreach ((string from, string to) in renames ?? [])
        {
            text = Replaced(text, from, to);
        }

        string[] lines = text.Split('\n');
        int space = Array.FindIndex(lines, static line => line.StartsWith("namespace ", StringComparison.Ordinal));
        _usings = [.. lines.Take(space).Where(static line => line.StartsWith("using ", StringComparison.Ordinal)).Select(static line => line.Substring(6).TrimEnd(';'))];
        _body = [.. lines.Skip(space + 2)];
    }

    internal string File { get; }

    internal string Anchor { get; }

    /// <summary>What it needs members for; each with the line it stands before.</summary>
    internal IEnumerable<string> Guards => _body.Select(static line => line.TrimStart()).Where(static line => line.StartsWith(Guard, StringComparison.Ordinal));

    /// <summary>Writes what the program's version of the library has the members for.</summary>
    internal void Write(SourceWriter writer, ReferencedMembers members)
    {
        (string, string)[] renames = [.. _others.Where(other => !members.Has(other.Name, _usings) && members.Has(other.Other, _usings))];
        string[] lines = _body;
        if (renames.Length > 0)
        {
            lines = [.. _body.Select(line => renames.Aggregate(line, static (text, rename) => Replaced(text, rename.Item1, rename.Item2)))];
        }

        writer.Blank();
        writer.Open("namespace Telltale.Generated");
        foreach (string used in _usings.Where(members.HasNamespace))
        {
            writer.Write($"using global::{used};");
        }

        writer.Blank();
        writer.Write(string.Join("\n", Kept(lines, members)).Trim('\n'));
        writer.Close();
    }

    private List<string> Kept(string[] lines, ReferencedMembers members)
    {
        List<string> kept = [];
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart();
            if (!line.StartsWith(Guard, StringComparison.Ordinal))
            {
                // What was left out leaves one empty line where there were two.
                if (line.Length > 0 || (kept.Count > 0 && kept[kept.Count - 1].Length > 0 && !kept[kept.Count - 1].EndsWith("{", StringComparison.Ordinal)))
                {
                    kept.Add(lines[i]);
                }
            }
            else if (!members.Has(line.Substring(Guard.Length), _usings))
            {
                i = LastOf(lines, i + 1);
            }
        }

        return kept;
    }

    /// <summary>The last line of what begins at a line: further guards, comments and attributes, one statement or member, and its block.</summary>
    private static int LastOf(string[] lines, int first)
    {
        int indent = Indent(lines[first]);
        while (lines[first].TrimStart() is { } head && (head.StartsWith("//", StringComparison.Ordinal) || head[0] == '['))
        {
            first++;
        }

        int last = first;
        for (int i = first + 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            bool isBrace = Indent(lines[i]) == indent && lines[i][indent] is '{' or '}';
            if (Indent(lines[i]) <= indent && !isBrace)
            {
                break;
            }

            last = i;
            if (isBrace && lines[i][indent] == '}')
            {
                break;
            }
        }

        return last;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    // A member of that name, after a dot, is another thing.
    private static string Replaced(string text, string from, string to) =>
        Regex.Replace(text, $@"(?<![\w.]){Regex.Escape(from)}(?!\w)", to, RegexOptions.CultureInvariant);

    private static string Read(string file)
    {
        using Stream stream = typeof(ReaderTemplate).Assembly.GetManifestResourceStream($"Telltale.Readers.{file}.cs")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
