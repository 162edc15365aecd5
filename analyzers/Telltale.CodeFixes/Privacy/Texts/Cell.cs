using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>A letter of a text, or a hole in it, and where in the source it is written.</summary>
/// <param name="Text">The letter as it is read, or the hole as it is written.</param>
/// <param name="Source">Where: an escape is longer than its letter.</param>
internal sealed record Cell(string Text, TextSpan Source)
{
    /// <summary>Which of the text's holes it is, or -1 for a letter.</summary>
    internal int Hole { get; init; } = -1;

    /// <summary>What the hole is called.</summary>
    internal string? Name { get; init; }

    /// <summary>What is to be written in its place, or null for what there is.</summary>
    internal string? NewText { get; set; }

    internal bool IsHole => Hole >= 0;
}
