namespace Telltale.Generators;

/// <summary>What one file says without being bound.</summary>
internal sealed record TreeFacts
{
    /// <summary>Every invocation, by the name that is called.</summary>
    public required EquatableArray<NamedPlace> Calls { get; init; }

    /// <summary>Every attribute of a method or type, by its name as written; the place is that of the method's or type's name.</summary>
    public required EquatableArray<NamedPlace> Attributes { get; init; }

    /// <summary>Other names that the file gives to our attributes.</summary>
    public required EquatableArray<string> Aliases { get; init; }

    /// <summary>The names of partial methods without a body.</summary>
    public required EquatableArray<NamedPlace> PartialMethods { get; init; }

    /// <summary>
    /// A hash of everything but the bodies, so of all that other files can see: as long as no file's surface changes, names mean the same.
    /// </summary>
    public required ulong Surface { get; init; }

    /// <summary>A hash of the whole text. The compiler cannot tell files of the same content apart.</summary>
    public required ulong Content { get; init; }
}

/// <summary>A name, and where the token stands that leads to it.</summary>
internal readonly record struct NamedPlace(string Name, int Position);
