using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Writes log lines as JSON. What it needs for a line it keeps for the thread's next one.</summary>
internal sealed class JsonConsoleFormatter : ConsoleFormatter, IDisposable
{
    [ThreadStatic]
    private static JsonLine? t_line;

    private readonly IDisposable? _reload;
    private JsonConsoleOptions _options;

    public JsonConsoleFormatter(IOptionsMonitor<JsonConsoleOptions> options)
        : base(JsonConsoleExtensions.FormatterName)
    {
        _options = options.CurrentValue;
        _reload = options.OnChange(changed => _options = changed);
    }

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter output)
    {
        JsonConsoleOptions options = _options;

        // A value that logs while it is written gets a line of its own.
        JsonLine line = t_line ?? new JsonLine();
        t_line = null;
        try
        {
            line.Begin();
            WriteHead(line, entry, options);
            WriteIds(line, options);
            line.Attributes(entry.State);
            if (options.IncludeScopes && scopes is not null)
            {
                line.Scopes(scopes);
            }

            if (entry.Exception is { } failure)
            {
                line.Failure(failure, options);
            }

            line.End(output);
        }
        finally
        {
            t_line = line;
        }
    }

    public void Dispose() => _reload?.Dispose();

    private static void WriteHead<TState>(JsonLine line, in LogEntry<TState> entry, JsonConsoleOptions options)
    {
        line.Timestamp(options.UseUtcTimestamp ? DateTimeOffset.UtcNow : DateTimeOffset.Now, options.TimestampFormat);
        line.Text("level", NameOf(entry.LogLevel));
        line.Text("category", entry.Category);
        if (entry.State is LogState own && entry.Formatter is Func<LogState, Exception?, string> formatter && formatter == LogState.Message)
        {
            line.Message(own);
        }
        else
        {
            line.Message(entry.Formatter?.Invoke(entry.State, entry.Exception) ?? entry.State?.ToString(), entry.State);
        }

        line.Event(entry.EventId);
    }

    private static void WriteIds(JsonLine line, JsonConsoleOptions options)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } span)
        {
            return;
        }

        line.Ids(span, Telltale.Correlation.Id);
        if (options.DatadogIds)
        {
            line.DatadogIds(span);
        }
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "Trace",
        LogLevel.Debug => "Debug",
        LogLevel.Information => "Information",
        LogLevel.Warning => "Warning",
        LogLevel.Error => "Error",
        LogLevel.Critical => "Critical",
        _ => "None",
    };
}
