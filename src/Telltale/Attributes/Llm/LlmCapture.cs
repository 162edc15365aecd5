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

    /// <summary>
    /// As the event <c>gen_ai.client.inference.operation.details</c>: a log record where <see cref="LlmTelemetry.Logger"/> takes records of
    /// <see cref="Microsoft.Extensions.Logging.LogLevel.Debug"/>, else an event of the span.
    /// </summary>
    Event,

    /// <summary>In both places.</summary>
    SpanAndEvent,
}
