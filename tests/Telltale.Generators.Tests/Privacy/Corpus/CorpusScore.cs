using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>Compares what was reported with what is marked, and says so in a table.</summary>
internal sealed class CorpusScore(IReadOnlySet<string> knownMisses)
{
    private readonly List<string> _rows = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);
    private int _expected;
    private int _found;
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

        double recall = _expected == 0 ? 1 : (double)_found / _expected;
        double precision = _found + _false == 0 ? 1 : (double)_found / (_found + _false);
        StringBuilder text = new();
        _rows.ForEach(row => text.Append(row).Append('\n'));
        return text.Append($"{_cases.Count} cases, {_expected} marks, {_found} found, {_expected - _found} missed ({_missing.Count} cases), ")
            .Append($"{_false} false; recall {recall:P1}, precision {precision:P1}").ToString();
    }

    private void Add(CorpusCase one, IReadOnlyList<Finding> findings, string[] lines)
    {
        if (!_cases.Add(one.Name))
        {
            _rows.Add($"TWICE  {one.Name}: the name of a case must be unique in its file");
        }

        foreach (Mark mark in one.Marks.Where(static mark => !mark.Optional))
        {
            _expected++;
            if (findings.Any(mark.Accepts))
            {
                _found++;
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
