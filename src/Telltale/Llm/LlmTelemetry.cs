using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>What holds for all LLM calls of the process.</summary>
/// <remarks>All members can be called from any thread; a change is seen by the calls that begin after it.</remarks>
public static class LlmTelemetry
{
    private const string CaptureVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    /// <summary>The names that calls are recorded with. By default <see cref="LlmDialect.V1_41"/>.</summary>
    public static LlmDialect Dialect { get; set; }

    /// <summary>The backends whose own attributes spans get. None by default.</summary>
    public static LlmProfiles Profiles { get; set; }

    /// <summary>
    /// Where prompts and answers are recorded when an annotation does not say so. By default what the environment variable
    /// <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c> says: <c>true</c>, <c>false</c>, <c>NO_CONTENT</c>, <c>SPAN_ONLY</c>,
    /// <c>EVENT_ONLY</c> or <c>SPAN_AND_EVENT</c>; nowhere without it.
    /// </summary>
    public static LlmCapture Capture { get; set; } = CaptureOf(Environment.GetEnvironmentVariable(CaptureVariable));

    /// <summary>
    /// How much of the exceptions of calls is recorded. By default <see cref="ExceptionDetail.Type"/>. Messages are redacted as content is, and
    /// stack traces are without them.
    /// </summary>
    public static ExceptionDetail Exceptions { get; set; }

    /// <summary>
    /// Who is told the events of recorded calls: <c>gen_ai.client.operation.exception</c>, a warning, and
    /// <c>gen_ai.client.inference.operation.details</c>, a debug record, where content is captured as an event. Nobody by default;
    /// <c>AddTelltale</c> sees to it in a host.
    /// </summary>
    public static ILogger? Logger { get; set; }

    /// <summary>The most characters that are recorded of one text, such as a part of a message. 16,384 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static int MaxContentLength
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 16_384;

    /// <summary>What the environment variable says. What is not understood captures nothing.</summary>
    internal static LlmCapture CaptureOf(string? value) => value?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "SPAN_ONLY" => LlmCapture.Span,
        "EVENT_ONLY" => LlmCapture.Event,
        "SPAN_AND_EVENT" => LlmCapture.SpanAndEvent,
        _ => LlmCapture.Default,
    };
}
