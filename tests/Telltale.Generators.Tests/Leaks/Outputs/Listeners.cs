using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>The runtime's own listeners and a logger of ours: they look at everything they are handed.</summary>
internal sealed class Listeners : Output
{
    private readonly ConcurrentQueue<string> _told = [];

    internal override byte[] Of(Action<ILogger> program)
    {
        using ActivityListener spans = new()
        {
            ShouldListenTo = static source => source.Name.StartsWith(Programs.Name, StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Tell,
        };
        using MeterListener meters = new()
        {
            InstrumentPublished = static (instrument, me) =>
            {
                if (instrument.Meter.Name.StartsWith(Programs.Name, StringComparison.Ordinal))
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((_, value, tags, _) => Tell(value, tags));
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) => Tell(value, tags));
        meters.Start();
        ActivitySource.AddActivityListener(spans);
        program(new Logger(this));
        return Encoding.UTF8.GetBytes(string.Join("\n", _told));
    }

    private void Tell<T>(T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Tell("", value);
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            Tell(tag.Key, tag.Value);
        }
    }

    private void Tell(Activity span)
    {
        Tell(span.DisplayName, span.StatusDescription);
        foreach ((string name, object? value) in span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags)))
        {
            Tell(name, value);
        }

        // What other services are told.
        DistributedContextPropagator.Current.Inject(span, this, static (carrier, name, value) => ((Listeners)carrier!).Tell(name, value));
    }

    private void Tell(string name, object? value)
    {
        string json = value is Exception or Type ? "" : JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));
        _told.Enqueue($"{name} {value} {json}");
    }

    private sealed class Logger(Listeners listeners) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            listeners._told.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            listeners._told.Enqueue($"{eventId} {formatter(state, exception)} {state}");
            foreach ((string name, object? value) in (IReadOnlyList<KeyValuePair<string, object?>>)(object)state!)
            {
                listeners.Tell(name, value);
            }

            Visitor visitor = new(listeners);
            (state as ILogValues)?.Visit(ref visitor);
        }
    }

    private readonly struct Visitor(Listeners listeners) : ILogVisitor
    {
        public void Visit<T>(string name, T value) => listeners.Tell(name, value);
    }
}
