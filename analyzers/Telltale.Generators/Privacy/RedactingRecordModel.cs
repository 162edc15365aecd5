namespace Telltale.Generators;

/// <summary>A record whose members we print.</summary>
internal sealed record RedactingRecordModel
{
    /// <summary>The metadata name.</summary>
    public required string TypeKey { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The heads of the types around it and of itself, outermost first.</summary>
    public required EquatableArray<string> Types { get; init; }

    /// <summary>What stands before <c>bool PrintMembers</c>.</summary>
    public required string Modifiers { get; init; }

    public required bool IsClass { get; init; }

    public required bool HasBase { get; init; }

    public required EquatableArray<PrintedMember> Members { get; init; }

    /// <summary>Local functions that get members which are obsolete as errors.</summary>
    public required EquatableArray<string> Getters { get; init; }

    /// <summary>The ids of diagnostics that using the members raises: they are obsolete or experimental.</summary>
    public required EquatableArray<string> Silenced { get; init; }
}

/// <summary>A member with what is printed before its value, as a literal, and the expression to append.</summary>
internal sealed record PrintedMember(string Label, string Value);

/// <summary>A record with the name of its file.</summary>
internal sealed record RedactingRecordFile(string File, RedactingRecordModel Record);
