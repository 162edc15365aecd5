namespace Telltale.Generators;

/// <summary>A partial method that we implement as signals.</summary>
internal sealed record SignalMethod
{
    /// <summary>The documentation id.</summary>
    public required string Key { get; init; }

    /// <summary>The metadata name of the type it belongs to: one file each.</summary>
    public required string TypeKey { get; init; }

    /// <summary>A name that is its own within that type.</summary>
    public required string MemberName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The heads of the types around it, outermost first.</summary>
    public required EquatableArray<string> Types { get; init; }

    /// <summary>The method's head, with its parameters.</summary>
    public required string Head { get; init; }

    public required EquatableArray<string> Constraints { get; init; }

    /// <summary>The ids of diagnostics that the signature raises: something in it is obsolete or experimental.</summary>
    public required EquatableArray<string> Silenced { get; init; }

    /// <summary>What has to stand before the signals: values for <c>out</c> parameters.</summary>
    public required EquatableArray<string> Prologue { get; init; }

    /// <summary>What has to be returned, for methods that we do not support but must not leave without a body.</summary>
    public required string? Return { get; init; }

    /// <summary>A name for the current span that no parameter has.</summary>
    public required string SpanLocal { get; init; }

    /// <summary>A name for the attributes of a measurement that no parameter has.</summary>
    public required string TagsLocal { get; init; }

    public required LogModel? Log { get; init; }

    public required EquatableArray<InstrumentModel> Instruments { get; init; }

    public required SpanEventModel? SpanEvent { get; init; }

    /// <summary>Whether a provider of tags is asked.</summary>
    public required bool UsesTagCollector { get; init; }

    /// <summary>Methods that write objects member by member.</summary>
    public required EquatableArray<ObjectWriter> Writers { get; init; }
}

/// <summary>A log event.</summary>
internal sealed record LogModel
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Template { get; init; }

    /// <summary>The logger, as an expression.</summary>
    public required string Logger { get; init; }

    /// <summary>The level, as an expression.</summary>
    public required string Level { get; init; }

    /// <summary>What the manifest calls the level; null when it is a parameter.</summary>
    public required string? LevelName { get; init; }

    /// <summary>What is asked before anything else, or null.</summary>
    public required string? Guard { get; init; }

    /// <summary>The exception, as an expression.</summary>
    public required string Exception { get; init; }

    public required EquatableArray<SignalField> Fields { get; init; }

    /// <summary>For each hole of the template the index of its field.</summary>
    public required EquatableArray<int> Holes { get; init; }
}

/// <summary>A metric that a method adds to or records in.</summary>
internal sealed record InstrumentModel
{
    /// <summary>The name of its type, without arity: <c>Counter</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The type of its values.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string? Unit { get; init; }

    public required string? Description { get; init; }

    /// <summary>The advised buckets, as literals.</summary>
    public required EquatableArray<string> Buckets { get; init; }

    /// <summary>What is added or recorded, as an expression.</summary>
    public required string Value { get; init; }

    /// <summary>A condition on the value besides, or null.</summary>
    public required string? Condition { get; init; }

    public required EquatableArray<SignalField> Dimensions { get; init; }
}

/// <summary>An event on the current span.</summary>
internal sealed record SpanEventModel(string Name, EquatableArray<SignalField> Fields);

/// <summary>A value with a name.</summary>
/// <param name="Name">The name it gets.</param>
/// <param name="Expression">The value, redacted if it has to be.</param>
/// <param name="Type">The type, as the manifest says it.</param>
/// <param name="Sensitive">The kind of sensitive data it is, or null.</param>
internal sealed record SignalField(string Name, string Expression, string Type, string? Sensitive)
{
    /// <summary>Whether the value may be missing.</summary>
    public bool CanBeNull { get; init; }

    /// <summary>The type arguments of a dimension that a lambda reads, or nothing.</summary>
    public string Types { get; init; } = "";

    /// <summary>Whether a log event does without it when there is no value.</summary>
    public bool IsLeftOutWhenNull { get; init; }

    /// <summary>Under what condition there is a value, or null.</summary>
    public string? Condition { get; init; }
}

/// <summary>A method that writes objects of a type member by member.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Condition">When it has nothing to write.</param>
/// <param name="Lines">A statement for each member.</param>
internal sealed record ObjectWriter(string Head, string Condition, EquatableArray<string> Lines);

/// <summary>The methods of one type that are signals.</summary>
/// <param name="File">The name of the file they go to, without its end.</param>
internal sealed record SignalType(string File, EquatableArray<SignalMethod> Methods);
