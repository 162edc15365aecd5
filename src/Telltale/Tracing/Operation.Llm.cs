namespace Telltale;

/// <summary>What an operation records that calls a model.</summary>
public sealed partial class Operation
{
    /// <summary>What the annotation says of the model; null for operations that call none.</summary>
    public LlmSettings? Llm { get; init; }

    /// <summary>Begins to read what a call says, before its span begins.</summary>
    public LlmCall Begin() => new();

    /// <summary>Begins a call of a model: starts its span, which samplers see with what was read so far, and takes the time.</summary>
    /// <param name="call">What was read of the arguments.</param>
    public CallScope Start(LlmCall call) => Start();

    /// <inheritdoc cref="Start(LlmCall)"/>
    /// <param name="call">What was read of the arguments.</param>
    /// <param name="tags">The attributes that the span is created with, beside the model's.</param>
    public CallScope Start(LlmCall call, params KeyValuePair<string, object?>[] tags) => Start(tags);

    /// <summary>Begins a call of a model whose answer comes while it is enumerated.</summary>
    /// <param name="call">What was read of the arguments.</param>
    public StreamCall Defer(LlmCall call) => Defer();
}
