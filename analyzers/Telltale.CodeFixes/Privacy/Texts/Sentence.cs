using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>A text with holes that can be taken out, one after another, with the words that led to them.</summary>
internal sealed class Sentence
{
    private readonly List<Cell> _cells;
    private readonly List<Cell> _removed = [];
    private readonly HashSet<int> _gone = [];

    internal Sentence(IEnumerable<Cell> cells) => _cells = [.. cells];

    /// <summary>Whether nothing is left that says anything.</summary>
    internal bool IsEmpty => !_cells.Exists(static cell => cell.IsHole || cell.Text.Any(char.IsLetterOrDigit));

    internal IEnumerable<Cell> Holes => _cells.Where(static cell => cell.IsHole);

    /// <summary>What is taken out of the source, and what is written instead.</summary>
    internal IEnumerable<TextChange> Changes =>
        _removed.Select(static cell => new TextChange(cell.Source, ""))
            .Concat(_cells.Where(static cell => cell.NewText is not null).Select(static cell => new TextChange(cell.Source, cell.NewText!)));

    /// <summary>A message template: its holes are written in it. Null when a hole is not written in one piece.</summary>
    internal static Sentence? OfTemplate(IReadOnlyList<Cell> letters)
    {
        string text = string.Concat(letters.Select(static cell => cell.Text.Substring(0, 1)));
        List<Cell> cells = [];
        int hole = 0;
        for (int at = 0; at < letters.Count; at++)
        {
            int end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at])
            {
                cells.Add(letters[at++]);
                cells.Add(letters[at]);
            }
            else if (end > 0 && TemplateReader.Read(text.Substring(at, end + 1 - at)) is [{ Hole: { } name } piece])
            {
                for (int i = at; i < end; i++)
                {
                    if (letters[i].Source.End != letters[i + 1].Source.Start)
                    {
                        return null;
                    }
                }

                cells.Add(new(piece.Text, TextSpan.FromBounds(letters[at].Source.Start, letters[end].Source.End)) { Hole = hole++, Name = name });
                at = end;
            }
            else
            {
                cells.Add(letters[at]);
            }
        }

        return new(cells);
    }

    /// <summary>Takes the hole out, and of the text around it what makes no sense without it.</summary>
    /// <param name="name">What fills a hole that is only numbered.</param>
    internal void Remove(int hole, string? name = null)
    {
        int at = _cells.FindIndex(cell => cell.Hole == hole);
        if (at < 0)
        {
            return;
        }

        (int left, int right) = Around(at);
        (int before, int behind) = Tidying.Around(
            Text(left, at), left > 0, Text(at + 1, right), right < _cells.Count, (IsNumber(_cells[at].Name) ? name : _cells[at].Name) ?? "");
        Remove(at - before, before + 1 + behind);
    }

    /// <summary>Takes a parameter of a query out, of which the hole is the value; false when it is none.</summary>
    internal bool RemoveParameter(int hole)
    {
        int at = _cells.FindIndex(cell => cell.Hole == hole);
        if (at < 0)
        {
            return false;
        }

        (int left, int right) = Around(at);
        string behind = Text(at + 1, right);
        Match key = Regex.Match(Text(left, at), @"([?&])[\w.\-\[\]$%]+=$");
        if (!key.Success || (behind.Length > 0 ? behind[0] is not ('&' or '#') : right < _cells.Count))
        {
            return false;
        }

        // The first of several leaves its ? to the next.
        bool leadsOn = key.Value[0] == '?' && behind.Length > 0 && behind[0] == '&';
        Remove(at - key.Length + (leadsOn ? 1 : 0), key.Length + 1);
        return true;
    }

    /// <summary>Whether that letter is taken out.</summary>
    internal bool HasLost(Cell letter) => _removed.Exists(cell => cell.Source == letter.Source);

    /// <summary>Leaves it to others to take those cells out.</summary>
    internal void Keep(ICollection<Cell> cells) => _removed.RemoveAll(cells.Contains);

    /// <summary>Calls the hole something else. How it was formatted says nothing of what fills it now.</summary>
    internal void Rename(int hole, string name)
    {
        Cell? cell = _cells.Find(candidate => candidate.Hole == hole);
        if (cell is not null && !IsNumber(cell.Name))
        {
            Match alignment = Regex.Match(cell.Text, @",\s*-?\d+\s*(?=[:}])");
            cell.NewText = "{" + name + alignment.Value + "}";
        }
    }

    /// <summary>Moves the numbers up that come behind a number that is gone.</summary>
    internal void Renumber(int gone)
    {
        _gone.Add(gone);
        foreach (Cell cell in Holes.Where(static cell => IsNumber(cell.Name)))
        {
            int number = int.Parse(cell.Name!);
            int before = _gone.Count(other => other < number);
            cell.NewText = before == 0 ? null : new Regex(@"\d+").Replace(cell.Text, (number - before).ToString(), 1);
        }
    }

    internal static bool IsNumber(string? name) => int.TryParse(name, out _);

    private void Remove(int first, int count)
    {
        _removed.AddRange(_cells.GetRange(first, count));
        _cells.RemoveRange(first, count);
    }

    private (int Left, int Right) Around(int at)
    {
        int left = at;
        while (left > 0 && !_cells[left - 1].IsHole)
        {
            left--;
        }

        int right = at + 1;
        while (right < _cells.Count && !_cells[right].IsHole)
        {
            right++;
        }

        return (left, right);
    }

    private string Text(int start, int end) => string.Concat(_cells.GetRange(start, end - start).Select(static cell => cell.Text.Substring(0, 1)));
}
