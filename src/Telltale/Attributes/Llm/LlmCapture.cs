namespace Telltale;

/// <summary>Where prompts, answers, tool arguments and results are recorded. They are redacted wherever they go.</summary>
public enum LlmCapture
{
    /// <summary>What the next wider setting says; nowhere in the end.</summary>
    Default,

    /// <summary>Nowhere.</summary>
    None,

    /// <summary>As attributes of the span.</summary>
    Span,

    /// <summary>As attributes of an event of the span, <c>gen_ai.client.inference.operation.details</c>.</summary>
    Event,

    /// <summary>In both places.</summary>
    SpanAndEvent,
}
