namespace Telltale.Generators.Tests;

/// <summary>Judges the leak rules by programs whose leaks were marked before the rules existed.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. Corpus.FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_compiles(string name) =>
        Assert.Empty(CorpusCompiler.Errors(CorpusCompiler.Compile(Corpus.Read(name))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_named_once(string name) =>
        Assert.Empty(Corpus.Read(name).Cases.GroupBy(static one => one.Name).Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Fact]
    public void Holds_enough_cases_and_most_of_them_are_clean()
    {
        CorpusCase[] cases = [.. Corpus.FileNames.SelectMany(static name => Corpus.Read(name).Cases.Skip(1))];

        int leaking = cases.Count(static one => one.Marks.Any(static mark => !mark.Optional));

        Assert.True(cases.Length >= 340, $"{cases.Length} cases");
        Assert.True(leaking * 2 <= cases.Length, $"{leaking} of {cases.Length} cases leak");
    }

    [Fact]
    public async Task Reports_every_leak_and_nothing_else()
    {
        CorpusScore score = new(Corpus.KnownMisses());
        foreach (string name in Corpus.FileNames)
        {
            CorpusFile file = Corpus.Read(name);
            score.Add(file, await CorpusCompiler.AnalyzeAsync(file, TestContext.Current.CancellationToken));
        }

        string report = score.Report();
        TestContext.Current.SendDiagnosticMessage(report.Split('\n')[^1]);
        Assert.True(score.IsClean, "\n" + report);
    }
}
