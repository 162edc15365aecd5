using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>The judge is judged: what is a miss, what a false alarm, what is neither.</summary>
public sealed class CorpusScoreTests
{
    private const string Text = """
        using System;
        // case: leaks
        A(); // TELL3002 info
        B(); // TELL3001|TELL3013
        // case: clean
        C(); // maybe TELL3007
        """;

    private static readonly Finding s_info = new("TELL3002", DiagnosticSeverity.Info, 2, 2);
    private static readonly Finding s_literal = new("TELL3013", DiagnosticSeverity.Warning, 3, 3);

    [Fact]
    public void Is_clean_when_every_mark_is_met() => Assert.True(Score([], s_info, s_literal).IsClean);

    [Fact]
    public void Allows_what_is_a_matter_of_taste() =>
        Assert.True(Score([], s_info, s_literal, new Finding("TELL3007", DiagnosticSeverity.Info, 5, 5)).IsClean);

    [Fact]
    public void Tells_a_missed_mark() => Assert.Contains("MISSED File/leaks line 4: expected TELL3001|TELL3013, got -", Score([], s_info).Report());

    [Fact]
    public void Tells_a_wrong_level_once()
    {
        CorpusScore score = Score([], s_info with { Level = DiagnosticSeverity.Warning }, s_literal);

        Assert.Contains("MISSED File/leaks line 3: expected TELL3002 info, got TELL3002 warning", score.Report());
        Assert.DoesNotContain("FALSE", score.Report());
    }

    [Fact]
    public void Tells_a_false_alarm() =>
        Assert.Contains("FALSE  File/clean line 6: expected -, got TELL3002 info", Score([], s_info, s_literal, s_info with { First = 5, Last = 5 }).Report());

    [Fact]
    public void Tells_a_false_alarm_before_the_first_case() =>
        Assert.Contains("FALSE  File/prelude line 1", Score([], s_info, s_literal, s_info with { First = 0, Last = 0 }).Report());

    [Fact]
    public void Forgives_a_known_miss() => Assert.DoesNotContain("MISSED", Score(["File/leaks"], s_info).Report());

    [Fact]
    public void Tells_a_known_miss_that_is_found() =>
        Assert.Contains("STALE  File/leaks: is found now", Score(["File/leaks"], s_info, s_literal).Report());

    [Fact]
    public void Sums_up_without_the_prelude() => Assert.Contains("2 cases, 2 marks, 1 found, 1 missed (1 cases), 0 false", Score([], s_info).Report());

    private static CorpusScore Score(string[] knownMisses, params Finding[] findings)
    {
        CorpusScore score = new(knownMisses.ToHashSet());
        score.Add(CorpusFile.Parse("File", Text), findings);
        return score;
    }
}
