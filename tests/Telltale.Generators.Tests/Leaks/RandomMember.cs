namespace Telltale.Generators.Tests;

/// <summary>A member of a random type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Annotation">What declares it sensitive; empty if nothing does.</param>
internal sealed record RandomMember(string Name, string Type, string Value, string Annotation)
{
    /// <summary>Whether the texts of what it holds do not tell what nobody may see.</summary>
    internal bool IsDiscreet { get; init; } = true;

    /// <summary>Whether it is an interface that declares it, and so says that it is sensitive.</summary>
    internal bool IsContract { get; init; }

    internal bool IsTagged { get; init; }

    private string Mark => Annotation.Length == 0 || IsContract ? "" : $"[{Annotation}] ";

    internal string Declared() => $"{(Annotation.Length == 0 ? "" : $"[{Annotation}] ")}{Type} {Name} {{ get; }} ";

    internal string Field() => $"{Mark}public {Type} {Name}; ";

    internal string Property() => $"{Mark}{(IsTagged ? "[Tag] " : "")}public {Type} {Name} {{ get; set; }} ";

    internal string Positional(bool onProperty) =>
        $"{(onProperty ? Mark.Replace("[", "[property: ", StringComparison.Ordinal) : Mark)}{(IsTagged ? "[property: Tag] " : "")}{Type} {Name}";
}
