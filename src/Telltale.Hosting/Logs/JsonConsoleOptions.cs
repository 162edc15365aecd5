using Microsoft.Extensions.Logging.Console;

namespace Telltale;

/// <summary>What <see cref="JsonConsoleExtensions.AddTelltaleJsonConsole"/> writes.</summary>
public sealed class JsonConsoleOptions : ConsoleFormatterOptions
{
    /// <summary>Scopes are written, and times are in UTC, in contrast to the base's defaults.</summary>
    public JsonConsoleOptions()
    {
        IncludeScopes = true;
        UseUtcTimestamp = true;
    }

    /// <summary>
    /// Whether <c>dd.trace_id</c> and <c>dd.span_id</c> are written as well: decimal numbers of 64 bits, by which Datadog joins log lines to traces.
    /// False by default.
    /// </summary>
    public bool DatadogIds { get; set; }

    /// <summary>How much of an exception is written. By default all of it, <see cref="ScrubExceptions">scrubbed</see>.</summary>
    public ExceptionDetail Exceptions { get; set; } = ExceptionDetail.Full;

    /// <summary>
    /// Whether the messages of exceptions are searched for what looks like personal data or a secret, and that becomes a marker. True by default:
    /// nobody reviews what libraries write into messages.
    /// </summary>
    public bool ScrubExceptions { get; set; } = true;
}
