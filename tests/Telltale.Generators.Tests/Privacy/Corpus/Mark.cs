using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>
/// One expected finding: <c>// TELL3001</c>, with a level <c>// TELL3002 info</c>, where two rules may claim it <c>// TELL3001|TELL3013</c>, where
/// reporting is a matter of taste <c>// maybe TELL3002</c>.
/// </summary>
internal sealed partial record Mark(int Line, IReadOnlyList<string> Ids, DiagnosticSeverity? Level, bool Optional)
{
    internal static IEnumerable<Mark> ReadAll(int line, string text)
    {
        Match comment = Comment().Match(text);
        if (!comment.Success)
        {
            return [];
        }

        return One().Matches(comment.Value).Select(match => new Mark(
            line,
            match.Groups["ids"].Value.Split('|'),
            match.Groups["level"].Value switch
            {
                "info" => DiagnosticSeverity.Info,
                "warning" => DiagnosticSeverity.Warning,
                "hidden" => DiagnosticSeverity.Hidden,
                _ => null,
            },
            match.Groups["maybe"].Success));
    }

    internal bool Accepts(Finding finding) =>
        Ids.Contains(finding.Id) && finding.Covers(Line) && (Level is null || Level == finding.Level);

    /// <summary>Whether the finding is what is marked here, be its level right or wrong.</summary>
    internal bool Concerns(Finding finding) => Ids.Contains(finding.Id) && finding.Covers(Line);

    public override string ToString() => $"{string.Join('|', Ids)}{(Level is { } level ? " " + level.ToString().ToLowerInvariant() : "")}";

    [GeneratedRegex(@"// (?:maybe )?TELL\d{4}.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<maybe>maybe )?(?<ids>TELL\d{4}(?:\|TELL\d{4})*)(?: (?<level>info|warning|hidden))?")]
    private static partial Regex One();
}
