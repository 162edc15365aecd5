namespace Telltale.Generators;

/// <summary>An annotated method with all that a wrapper around its calls has to say.</summary>
internal sealed record TracedMethod
{
    /// <summary>The documentation id, with a mark for each further form of the same method.</summary>
    public required string Key { get; init; }

    /// <summary>The metadata name of the type it belongs to: one file each.</summary>
    public required string TypeKey { get; init; }

    /// <summary>A name that is its own within that type.</summary>
    public required string MemberName { get; init; }

    /// <summary>The name of the method that records.</summary>
    public required string Recording { get; init; }

    public required OperationModel Operation { get; init; }

    public required WrapperSignature Signature { get; init; }

    public required Flow Flow { get; init; }

    /// <summary>Whether awaiting what is returned gives a value.</summary>
    public required bool HasAwaitedResult { get; init; }

    /// <summary>The call of the original, as an expression.</summary>
    public required string Call { get; init; }

    /// <summary>What gives access to a private original, as declarations.</summary>
    public EquatableArray<string> Accessors { get; init; }

    public required CaptureModel Captures { get; init; }

    /// <summary>What is said of a model; null for methods that are about none.</summary>
    public required LlmModel? Llm { get; init; }

    public required ManifestEntry Manifest { get; init; }
}

/// <summary>What is recorded: the arguments of an <c>Operation</c>.</summary>
internal sealed record OperationModel(string Function, EquatableArray<string> Options);

/// <summary>The head of a wrapper, written out.</summary>
internal sealed record WrapperSignature
{
    /// <summary>Type parameters with their attributes: <c>&lt;T&gt;</c> or nothing.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>The same as type arguments.</summary>
    public required string TypeArguments { get; init; }

    public required EquatableArray<string> Constraints { get; init; }

    public required EquatableArray<string> Parameters { get; init; }

    /// <summary>The parameters handed on to a method of the same signature.</summary>
    public required string Arguments { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>Attributes that have to be repeated, such as those the trimmer reads.</summary>
    public required EquatableArray<string> Attributes { get; init; }

    public required bool IsUnsafe { get; init; }

    /// <summary>Whether the types in it must say nothing of nullability.</summary>
    public bool IsOblivious { get; init; }

    /// <summary>The symbols one of which has to be defined for the original to be called at all.</summary>
    public EquatableArray<string> Conditions { get; init; }

    /// <summary>The ids of diagnostics that using the original raises: it is obsolete or experimental.</summary>
    public required EquatableArray<string> Silenced { get; init; }

    public required LocalNames Locals { get; init; }
}

/// <summary>Names that no parameter has: of the receiver and of locals.</summary>
internal sealed record LocalNames(string Self, string Scope, string Result, string Failure, string Call);

/// <summary>What is recorded of arguments and results, as statements.</summary>
internal sealed record CaptureModel
{
    /// <summary>Arguments of <c>Start</c>, for samplers.</summary>
    public required EquatableArray<string> AtStart { get; init; }

    /// <summary>Baggage and correlation.</summary>
    public required EquatableArray<string> Always { get; init; }

    public required EquatableArray<string> Tags { get; init; }

    public required EquatableArray<string> Dimensions { get; init; }

    /// <summary>Out parameters, once the call is over.</summary>
    public required EquatableArray<string> Outs { get; init; }

    /// <summary>What is read from a result called <c>result</c> into a scope called <c>scope</c>.</summary>
    public required EquatableArray<string> Results { get; init; }

    /// <summary>The type of the result that is read.</summary>
    public required string? ResultType { get; init; }

    /// <summary>Whether members of arguments are read, whose getters can throw.</summary>
    public required bool ReadsMembers { get; init; }
}

/// <summary>A partial method with the types it stands in.</summary>
internal sealed record DefinitionMethod
{
    public required TracedMethod Method { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The heads of the types around it, outermost first.</summary>
    public required EquatableArray<string> Types { get; init; }

    public required string Modifiers { get; init; }

    public required EquatableArray<string> Parameters { get; init; }

    /// <summary>The constraints the declaration has: an override repeats only some.</summary>
    public required EquatableArray<string> Constraints { get; init; }

    public required string RecordingModifiers { get; init; }

    /// <summary>Why there is nothing to implement it around: then the program cannot be built, and has to be told.</summary>
    public UnimplementedMethod? Unimplemented { get; init; }
}

/// <summary>Where a partial method stands that lacks its core, and what to say.</summary>
internal sealed record UnimplementedMethod(string File, int Line, string Reason);

/// <summary>A call that is intercepted.</summary>
internal sealed record CallSite(TracedMethod Target, string Attribute, string Place);

/// <summary>The calls of one file that are intercepted.</summary>
internal sealed record FileCalls(EquatableArray<CallSite> Sites);

/// <summary>A method with all its intercepted calls.</summary>
internal sealed record InterceptedMethod(TracedMethod Target, EquatableArray<string> Attributes);

/// <summary>The intercepted methods of one type.</summary>
/// <param name="File">The name of the file they go to, without its end.</param>
internal sealed record InterceptedType(string TypeKey, string File, EquatableArray<InterceptedMethod> Methods);

/// <summary>The methods of one type that we implement.</summary>
/// <param name="File">The name of the file they go to, without its end.</param>
internal sealed record DefinedType(string File, EquatableArray<DefinitionMethod> Methods);

/// <summary>The name, version and schema of the assembly's telemetry.</summary>
internal sealed record SourceModel(string Name, string? Version, string SchemaUrl)
{
    /// <summary>The arguments of <c>TelemetrySource.Get</c>.</summary>
    internal string Arguments =>
        $"{Names.Literal(Name)}, {(Version is null ? "null" : Names.Literal(Version))}, {Names.Literal(SchemaUrl)}";
}

/// <summary>What the manifest says of a method.</summary>
internal sealed record ManifestEntry
{
    public required string Id { get; init; }

    public required string Function { get; init; }

    public required string? Span { get; init; }

    public required string? Duration { get; init; }

    public LlmEntry? Llm { get; init; }

    public required bool IsDefinitionSite { get; init; }

    public required EquatableArray<ManifestTag> Tags { get; init; }

    /// <summary>The ids of annotated members it overrides or implements.</summary>
    public required EquatableArray<string> Covers { get; init; }
}

/// <summary>An attribute as the manifest lists it.</summary>
internal sealed record ManifestTag(string Name, string Type, bool IsDimension, bool IsSensitive);
