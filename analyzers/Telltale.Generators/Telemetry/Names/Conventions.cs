using System.Text.RegularExpressions;

namespace Telltale.Generators;

/// <summary>Says what is wrong with a name, by the OpenTelemetry conventions, and what it should be.</summary>
internal static class Conventions
{
    private const int Longest = 255;

    // As the Unified Code for Units of Measure writes them.
    private static readonly Dictionary<string, string> s_units = new(StringComparer.Ordinal)
    {
        ["seconds"] = "s",
        ["milliseconds"] = "ms",
        ["millis"] = "ms",
        ["ms"] = "ms",
        ["microseconds"] = "us",
        ["us"] = "us",
        ["nanoseconds"] = "ns",
        ["ns"] = "ns",
        ["minutes"] = "min",
        ["bytes"] = "By",
        ["kilobytes"] = "kBy",
        ["kb"] = "kBy",
        ["megabytes"] = "MBy",
        ["mb"] = "MBy",
        ["percent"] = "%",
        ["percentage"] = "%",
    };

    private static readonly Regex s_lastWord = new("^(?<before>.+)[._](?<word>[a-z]+)$", RegexOptions.CultureInvariant);

    /// <summary>Null where nothing is wrong. Without a suggestion it takes somebody to decide.</summary>
    internal static NameProblem? Check(string name, NamePlace place) =>
        name.Length == 0 ? null
        : name.Length > Longest ? new("is longer than 255 characters")
        : name.Any(char.IsWhiteSpace) ? new("contains a space", Written(name, place))
        : name[0] == '.' || name[name.Length - 1] == '.' ? new("begins or ends with a dot", Written(name, place))
        : place == NamePlace.Source ? null
        : name.Any(char.IsUpper) ? new("contains upper case", Written(name, place))
        : place == NamePlace.Metric ? OfMetric(name)
        : name.StartsWith("otel.", StringComparison.Ordinal) ? new("begins with 'otel.', which is reserved")
        : Namespaces.Contain(name) ? new($"is a namespace of the conventions, as of '{name}.*'")
        : null;

    /// <summary>The unit that a name ends with, or null: <c>_seconds</c>.</summary>
    internal static string? UnitIn(string name) =>
        s_lastWord.Match(name) is { Success: true } match && s_units.TryGetValue(match.Groups["word"].Value, out string unit) ? unit : null;

    private static NameProblem? OfMetric(string name)
    {
        if (s_lastWord.Match(name) is not { Success: true } match)
        {
            return null;
        }

        string word = match.Groups["word"].Value;
        string before = match.Groups["before"].Value;
        return word == "total" ? new("ends with 'total', which exporters add", before)
            : s_units.TryGetValue(word, out string unit) ? new($"ends with its unit, which exporters add", before, unit)
            : null;
    }

    private static string Written(string name, NamePlace place)
    {
        string trimmed = name.Trim().Trim('.');
        return place == NamePlace.Source
            ? Regex.Replace(trimmed, @"\s+", ".", RegexOptions.CultureInvariant)
            : string.Join(".", trimmed.Split('.').Select(static part => Names.SnakeCase(Regex.Replace(part.Trim(), @"\s+", "_", RegexOptions.CultureInvariant)))
                .Where(static part => part.Length > 0));
    }
}

/// <summary>What is wrong with a name, and the name and unit it should have, if that is clear.</summary>
internal sealed record NameProblem(string Reason, string? Suggestion = null, string? Unit = null);
