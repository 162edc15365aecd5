using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Telltale.Hosting.Tests;

/// <summary>A logger that keeps what the formatter writes.</summary>
internal class FormattedLog(JsonConsoleOptions options, IExternalScopeProvider scopes) : ILogger
{
    private readonly JsonConsoleFormatter _formatter = new(new Fixed(options));
    private readonly StringBuilder _text = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        LogEntry<TState> entry = new(logLevel, "tests", eventId, state, exception, formatter);
        Write(entry);
    }

    /// <summary>The one line that was written last.</summary>
    internal JsonNode Line() => Lines()[^1];

    internal List<JsonNode> Lines() =>
        [.. _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!)];

    protected virtual void Write<TState>(in LogEntry<TState> entry)
    {
        using StringWriter writer = new();
        _formatter.Write(entry, scopes, writer);
        _text.Append(writer);
    }

    protected void Write<TState>(in LogEntry<TState> entry, TextWriter writer) => _formatter.Write(entry, scopes, writer);

    private sealed class Fixed(JsonConsoleOptions options) : IOptionsMonitor<JsonConsoleOptions>
    {
        public JsonConsoleOptions CurrentValue => options;

        public JsonConsoleOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<JsonConsoleOptions, string?> listener) => null;
    }
}

/// <summary>A logger whose lines go nowhere, so that only the formatter's bytes are counted.</summary>
internal sealed class NullLog(JsonConsoleOptions options, IExternalScopeProvider scopes) : FormattedLog(options, scopes)
{
    protected override void Write<TState>(in LogEntry<TState> entry) => Write(entry, TextWriter.Null);
}
