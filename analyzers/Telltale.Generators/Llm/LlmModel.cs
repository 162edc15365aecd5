namespace Telltale.Generators;

/// <summary>What a wrapper says of a model beside the span: statements, and how its answer streams.</summary>
internal sealed record LlmModel
{
    /// <summary>What is read of the arguments before the span begins.</summary>
    public required EquatableArray<string> Requests { get; init; }

    /// <summary>What is read of an element called <c>chunk</c> of a stream into a call called <c>call</c>.</summary>
    public required EquatableArray<string> Chunks { get; init; }

    /// <summary>The type of the elements.</summary>
    public required string? ChunkType { get; init; }

    /// <summary>The expression that watches a stream of a library's own class, with <c>{scope}</c> and <c>{call}</c> in it.</summary>
    public required string? Wrapper { get; init; }

    /// <summary>Whether the request is sent before there is a stream, so that the span has to begin before the method is called.</summary>
    public required bool BeginsEarly { get; init; }
}

/// <summary>What the manifest says of a method that is about a model.</summary>
internal sealed record LlmEntry(string Operation, string? Provider, string? Model, string? Name, bool Streams)
{
    /// <summary>The metrics that its calls are recorded with.</summary>
    public required EquatableArray<string> Metrics { get; init; }
}

/// <summary>How a call ends that is about a model.</summary>
/// <param name="Flow">How a call ends.</param>
/// <param name="Result">The result that is read when it has ended.</param>
/// <param name="Chunk">The element of a stream.</param>
/// <param name="Wrapper">As <see cref="LlmModel.Wrapper"/>.</param>
internal sealed record LlmFlow(Flow Flow, Microsoft.CodeAnalysis.ITypeSymbol? Result, Microsoft.CodeAnalysis.ITypeSymbol? Chunk, string? Wrapper);
