using System.Text.Json;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Telltale.Benchmarks.Signals;

/// <summary>The loggers that lines go to.</summary>
internal static class Loggers
{
    internal static ILogger Off { get; } = new NoOp(LogLevel.None);

    internal static ILogger NoOpOn { get; } = new NoOp(LogLevel.Trace);

    /// <summary>A factory with one provider that writes JSON to nowhere; with Microsoft's redaction switched on or not.</summary>
    internal static ILogger Json(bool redacts)
    {
        ServiceCollection services = new();
        services.AddLogging(builder =>
        {
            builder.ClearProviders().AddProvider(new JsonProvider());
            if (redacts)
            {
                builder.EnableRedaction();
                builder.Services.AddRedaction(static r =>
                    r.SetRedactor<ErasingRedactor>(new DataClassificationSet(new DataClassification("Telltale", "Personal"))));
            }
        });
        return services.BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("bench");
    }

    private sealed class NoOp(LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && least != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }

    private sealed class JsonProvider : ILoggerProvider, ILogger
    {
        private readonly Utf8JsonWriter _writer = new(Stream.Null);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Dispose() => _writer.Dispose();

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _writer.Reset();
            _writer.WriteStartObject();
            _writer.WriteString("event", eventId.Name);
            _writer.WriteString("message", formatter(state, exception));
            if (state is ILogValues values)
            {
                Visitor visitor = new(_writer);
                values.Visit(ref visitor);
            }
            else if (state is IReadOnlyList<KeyValuePair<string, object?>> pairs)
            {
                for (int i = 0; i < pairs.Count; i++)
                {
                    Write(pairs[i]);
                }
            }

            _writer.WriteEndObject();
            _writer.Flush();
        }

        private void Write(KeyValuePair<string, object?> pair)
        {
            switch (pair.Value)
            {
                case int number: _writer.WriteNumber(pair.Key, number); break;
                case double number: _writer.WriteNumber(pair.Key, number); break;
                case Guid id: _writer.WriteString(pair.Key, id); break;
                default: _writer.WriteString(pair.Key, pair.Value?.ToString()); break;
            }
        }
    }

    private readonly struct Visitor(Utf8JsonWriter writer) : ILogVisitor
    {
        public void Visit<T>(string name, T value)
        {
            if (typeof(T) == typeof(int))
            {
                writer.WriteNumber(name, (int)(object)value!);
            }
            else if (typeof(T) == typeof(double))
            {
                writer.WriteNumber(name, (double)(object)value!);
            }
            else if (typeof(T) == typeof(Guid))
            {
                writer.WriteString(name, (Guid)(object)value!);
            }
            else
            {
                writer.WriteString(name, value?.ToString());
            }
        }
    }
}
