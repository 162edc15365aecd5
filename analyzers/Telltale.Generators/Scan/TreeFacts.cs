namespace Telltale.Generators;

/// <summary>What one file says without being bound.</summary>
internal sealed record TreeFacts
{
    /// <summary>Every invocation, by the name that is called.</summary>
    public required EquatableArray<NamedPlace> Calls { get; init; }

    /// <summary>Every attribute of a method, property or type, by its name as written; the place is that of what bears it.</summary>
    public required EquatableArray<NamedPlace> Attributes { get; init; }

    /// <summary>Other names that the file gives to types and namespaces.</summary>
    public required EquatableArray<NamedAlias> Aliases { get; init; }

    /// <summary>The places of partial methods without a body.</summary>
    public required EquatableArray<int> PartialMethods { get; init; }

    /// <summary>The places of records that a generated part can be added to.</summary>
    public required EquatableArray<int> PartialRecords { get; init; }

    /// <summary>The places of properties whose attributes stand where the trimmer sees no use for them, and of types with bases.</summary>
    public required EquatableArray<int> KeptDeclarations { get; init; }

    /// <summary>
    /// A hash of the file's path and of everything but the bodies, so of all that other files can see: as long as no file's surface changes,
    /// names mean the same.
    /// </summary>
    public required ulong Surface { get; init; }

    /// <summary>A hash of the whole text. The compiler cannot tell files of the same content apart.</summary>
    public required ulong Content { get; init; }
}

/// <summary>A name, and where the token stands that leads to it.</summary>
internal readonly record struct NamedPlace(string Name, int Position);

/// <summary>A name that is given to a type or namespace, and the last part of what it stands for.</summary>
internal readonly record struct NamedAlias(string Name, string Target);
