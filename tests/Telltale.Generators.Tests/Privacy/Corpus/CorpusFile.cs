namespace Telltale.Generators.Tests;

/// <summary>One program of the corpus, cut into cases.</summary>
internal sealed record CorpusFile(string Name, string Text, IReadOnlyList<CorpusCase> Cases)
{
    private const string Heading = "// case: ";

    /// <summary>A switch in the file's first comments, such as <c>// hosting: no</c>.</summary>
    internal bool Says(string line) => Text.Split('\n').TakeWhile(static l => l.StartsWith("//", StringComparison.Ordinal)).Contains("// " + line);

    internal static CorpusFile Parse(string name, string text)
    {
        string[] lines = text.Split('\n');
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(i => IsHeading(lines[i]))];
        IEnumerable<CorpusCase> cases = starts.Select((start, index) => Case(name, lines, start, index + 1 < starts.Length ? starts[index + 1] : lines.Length));
        return new CorpusFile(name, text, [.. cases.Prepend(Prelude(name, lines, starts))]);
    }

    // What stands before the first case is shared by all of them, and must be silent.
    private static CorpusCase Prelude(string name, string[] lines, int[] starts) =>
        new(name + "/prelude", 0, starts is [] ? lines.Length : starts[0], []);

    private static CorpusCase Case(string name, string[] lines, int start, int end) =>
        new(
            $"{name}/{lines[start].Trim()[Heading.Length..]}",
            start,
            end,
            [.. Enumerable.Range(start, end - start).SelectMany(line => Mark.ReadAll(line, lines[line]))]);

    private static bool IsHeading(string line) => line.TrimStart().StartsWith(Heading, StringComparison.Ordinal);
}

/// <summary>A method or a small class, with what ought to be reported in it; lines count from zero, <c>End</c> is outside.</summary>
internal sealed record CorpusCase(string Name, int Start, int End, IReadOnlyList<Mark> Marks)
{
    internal bool Holds(int line) => line >= Start && line < End;
}
