namespace Telltale.Generators;

/// <summary>The holes of a message template, and which value fills which.</summary>
internal sealed class TemplateHoles
{
    private readonly List<TemplatePiece> _holes;
    private readonly bool _isNumbered;

    internal TemplateHoles(string? template)
    {
        _holes = template is null ? [] : [.. TemplateReader.Read(template).Where(static piece => piece.Hole is not null)];
        _isNumbered = _holes.Count > 0 && _holes.TrueForAll(static hole => int.TryParse(hole.Hole, out _));
    }

    /// <summary>The value at that position, with the hole it fills. Holes are filled in turn, unless all have numbers.</summary>
    internal SinkValue Fill(SinkValue value, int position) =>
        At(value, _isNumbered ? _holes.FindIndex(hole => int.Parse(hole.Hole!) == position) : position);

    /// <summary>The value with the hole of that name, whatever its case.</summary>
    internal SinkValue Fill(SinkValue value, string name) =>
        At(value, _holes.FindIndex(hole => string.Equals(hole.Hole, name, StringComparison.OrdinalIgnoreCase)));

    private SinkValue At(SinkValue value, int hole) => hole < 0 || hole >= _holes.Count ? value : value with
    {
        Name = _isNumbered ? value.Name : _holes[hole].Hole,
        Hole = hole,
        IsDestructured = value.IsDestructured || _holes[hole].Text.StartsWith("{@", StringComparison.Ordinal),
    };
}
