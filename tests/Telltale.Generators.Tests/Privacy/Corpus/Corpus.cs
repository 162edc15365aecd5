namespace Telltale.Generators.Tests;

/// <summary>The labelled programs that the leak rules are judged by, as they lie beside this file.</summary>
internal static class Corpus
{
    private const string Suffix = ".cs.txt";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Privacy", "Corpus");

    internal static IEnumerable<string> FileNames { get; } =
    [
        .. Directory.GetFiles(s_folder, "*" + Suffix)
            .Select(static path => Path.GetFileName(path)[..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    internal static CorpusFile Read(string name) => CorpusFile.Parse(name, Text(name + Suffix));

    /// <summary>Cases that are known to be missed: one a line, <c>File/case: reason</c>.</summary>
    internal static IReadOnlySet<string> KnownMisses() =>
        Text("KnownMisses.txt").Split('\n')
            .Where(static line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#')
            .Select(static line => line[..line.IndexOf(": ", StringComparison.Ordinal)])
            .ToHashSet(StringComparer.Ordinal);

    private static string Text(string name) => File.ReadAllText(Path.Combine(s_folder, name)).ReplaceLineEndings("\n");
}
