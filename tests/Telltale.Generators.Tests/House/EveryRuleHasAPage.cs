using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

public class EveryRuleHasAPage
{
    private static readonly string s_root = Rules.Root;
    private static readonly string s_analyzers = Path.Combine(s_root, "analyzers");

    private static readonly DiagnosticDescriptor[] s_rules = Rules.All;

    public static TheoryData<string> Ids => [.. s_rules.Select(rule => rule.Id)];

    [Fact]
    public void No_two_rules_have_one_id() =>
        Assert.Equal(s_rules.Select(rule => rule.Id).Distinct(), s_rules.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_rules_title(string id)
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_analyzers, "rules", $"{id}.md"));

        Assert.Equal($"# {id}: {Find(id).Title}", lines.First(line => line.StartsWith('#')));
        Assert.InRange(lines.Length, 1, 30);
    }

    [Fact]
    public void Every_page_has_a_rule() => Assert.Equal(
        s_rules.Select(rule => rule.Id),
        Directory.GetFiles(Path.Combine(s_analyzers, "rules"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_release_notes_have_its_severity_and_title(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        string tables = Path.Combine(s_analyzers, "Telltale.Generators/AnalyzerReleases");
        IEnumerable<string> rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(part => File.ReadAllLines($"{tables}.{part}.md"));

        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_readme_has_a_row_for_it(string id)
    {
        string readme = File.ReadAllText(Path.Combine(s_root, "README.md"));

        // Until the table is there, no rule can be missing from it.
        if (readme.Contains("TELL1001", StringComparison.Ordinal))
        {
            Assert.Contains(
                readme.Split('\n'), line => line.StartsWith('|') && line.Contains(id, StringComparison.Ordinal));
        }
    }

    private static DiagnosticDescriptor Find(string id) => s_rules.First(rule => rule.Id == id);
}
