using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Telltale.Hosting.Tests;

/// <summary>A section of a page of documentation, with what is between its fences.</summary>
internal sealed record DocSection(string Page, string Title, IReadOnlyList<(string Language, string Text)> Fences)
{
    private static readonly string s_docs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs"));

    /// <summary>The sections of all pages about backends.</summary>
    public static IEnumerable<DocSection> All { get; } =
        [.. Directory.GetFiles(Path.Combine(s_docs, "backends"), "*.md").Concat([Path.Combine(s_docs, "backends.md"), Path.Combine(s_docs, "variables.md")])
            .Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>What sections and pages are told apart by.</summary>
    public string Name => $"{Page}: {Title}";

    public IEnumerable<string> Of(string language) => Fences.Where(fence => fence.Language == language).Select(static fence => fence.Text);

    private static IEnumerable<DocSection> Read(string file) =>
        from part in Regex.Split(File.ReadAllText(file), "^#+ (?=\\w)", RegexOptions.Multiline).Skip(1)
        let fences = Regex.Matches(part, "^```([^\n]*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
        select new DocSection(
            Path.GetFileName(file), part.Split('\n')[0], [.. fences.Select(static fence => (fence.Groups[1].Value, fence.Groups[2].Value))]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
