namespace Telltale.Generators.Tests;

/// <summary>A type of a random program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">Its text.</param>
/// <param name="Level">How deep it holds others: it holds only such of lower levels, so that objects stay small.</param>
internal sealed record RandomType(string Name, string Declaration, int Level)
{
    /// <summary>The members that are set when one is created, and to what.</summary>
    internal required IReadOnlyList<(string Name, string Value)> Values { get; init; }

    /// <summary>The arguments of its constructor.</summary>
    internal string Arguments { get; init; } = "";

    internal bool IsRecord { get; init; }

    internal bool IsStruct { get; init; }

    /// <summary>Whether others may derive from it.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Whether its text, and that of all it holds, is what C# or we write: it does not say of itself what nobody may see.</summary>
    internal bool IsDiscreet { get; init; }

    /// <summary>The interface through which it may be seen.</summary>
    internal string? Contract { get; init; }

    /// <summary>An expression that makes one.</summary>
    internal string New => $"Make.New{Name}()";

    internal string Factory =>
        $"public static {Name} New{Name}() => new {Name}({Arguments}) {{ {string.Join(", ", Values.Select(static v => $"{v.Name} = {v.Value}"))} }};";
}
