using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>Compares what was reported with what is marked, and says so in a table.</summary>
internal sealed class CorpusScore(IReadOnlySet<string> knownMisses)
{
    private readonly List<string> _rows = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Found, int Expected)> _rules = new(StringComparer.Ordinal);
    private int _false;

    internal bool IsClean => _rows.Count == 0;

    internal void Add(CorpusFile file, IReadOnlyList<Finding> findings)
    {
        string[] lines = file.Text.Split('\n');
        foreach (CorpusCase one in file.Cases)
        {
            Add(one, [.. findings.Where(finding => one.Holds(finding.First))], lines);
        }
    }

    /// <summary>The table, and the totals below it.</summary>
    internal string Report()
    {
        foreach (string stale in knownMisses.Where(name => !_missing.Contains(name)).Order(StringComparer.Ordinal))
        {
            _rows.Add($"STALE  {stale}: {(_cases.Contains(stale) ? "is found now" : "there is no such case")}, take it out of KnownMisses.txt");
        }

        StringBuilder text = new();
        _rows.ForEach(row => text.Append(row).Append('\n'));
        foreach ((string id, (int found, int expected)) in _rules)
        {
            text.Append($"{id}  {found} of {expected}\n");
        }

        return text.Append(Totals()).ToString();
    }

    private string Totals()
    {
        int expected = _rules.Values.Sum(static rule => rule.Expected);
        int found = _rules.Values.Sum(static rule => rule.Found);
        double recall = expected == 0 ? 1 : (double)found / expected;
        double precision = found + _false == 0 ? 1 : (double)found / (found + _false);
        return $"{_cases.Count} cases, {expected} marks, {found} found, {expected - found} missed ({_missing.Count} cases), {_false} false; "
            + $"recall {recall:P1}, precision {precision:P1}";
    }

    private void Count(string id, bool found)
    {
        (int before, int expected) = _rules.GetValueOrDefault(id);
        _rules[id] = (before + (found ? 1 : 0), expected + 1);
    }

    private void Add(CorpusCase one, IReadOnlyList<Finding> findings, string[] lines)
    {
        if (one.Start > 0)
        {
            _cases.Add(one.Name);
        }

        foreach (Mark mark in one.Marks.Where(static mark => !mark.Optional))
        {
            bool found = findings.Any(mark.Accepts);
            Count(mark.Ids[0], found);
            if (found)
            {
                continue;
            }

            _missing.Add(one.Name);
            if (!knownMisses.Contains(one.Name))
            {
                _rows.Add(Row("MISSED", one, mark.Line, lines, mark.ToString(), findings.Where(finding => finding.Covers(mark.Line))));
            }
        }

        foreach (Finding finding in findings.Where(finding => !one.Marks.Any(mark => mark.Concerns(finding))).Distinct())
        {
            _false++;
            _rows.Add(Row("FALSE ", one, finding.First, lines, "-", [finding]));
        }
    }

    private static string Row(string kind, CorpusCase one, int line, string[] lines, string expected, IEnumerable<Finding> got)
    {
        string all = string.Join(" ", got.Distinct());
        return $"{kind} {one.Name} line {line + 1}: expected {expected}, got {(all.Length == 0 ? "-" : all)}\n         {lines[line].Trim()}";
    }
}
