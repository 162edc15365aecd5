using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Llm.Tests;

/// <summary>Listens to all spans and to the metrics of this assembly, until it is disposed.</summary>
internal sealed class Heard : IDisposable
{
    private const string Source = "Telltale.Llm.Tests";

    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();
    private readonly List<Activity> _stopped = [];
    private readonly List<Point> _points = [];

    private Heard()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = Sample,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name is Source or "Telltale")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.Start();
    }

    /// <summary>Our spans that ended.</summary>
    internal List<Activity> Spans
    {
        get
        {
            lock (_stopped)
            {
                return [.. _stopped.Where(static span => span.Source.Name == Source)];
            }
        }
    }

    /// <summary>The spans of anybody that were recorded as calls of models.</summary>
    internal List<Activity> Generations
    {
        get
        {
            lock (_stopped)
            {
                return [.. _stopped.Where(static span => span.IsAllDataRequested && span.GetTagItem("gen_ai.operation.name") is not null)];
            }
        }
    }

    /// <summary>The requests that left this process.</summary>
    internal List<Activity> Requests
    {
        get
        {
            lock (_stopped)
            {
                return [.. _stopped.Where(static span => span.Source.Name == "System.Net.Http")];
            }
        }
    }

    internal Activity Span => Assert.Single(Spans);

    /// <summary>What samplers saw of our spans.</summary>
    internal List<Dictionary<string, object?>> Sampled { get; } = [];

    internal static Heard Begin() => new();

    internal List<Point> Points(string name)
    {
        lock (_points)
        {
            return [.. _points.Where(point => point.Name == name)];
        }
    }

    internal List<Point> AllPoints
    {
        get
        {
            lock (_points)
            {
                return [.. _points];
            }
        }
    }

    internal double Tokens(string type) => Points("gen_ai.client.token.usage").Where(point => (string?)point.Tags["gen_ai.token.type"] == type).Sum(static point => point.Value);

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options)
    {
        if (options.Source.Name == Source)
        {
            lock (Sampled)
            {
                Sampled.Add(new Dictionary<string, object?>(options.Tags ?? []));
            }
        }

        return ActivitySamplingResult.AllDataAndRecorded;
    }

    private void Stopped(Activity span)
    {
        lock (_stopped)
        {
            _stopped.Add(span);
        }
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_points)
        {
            _points.Add(new Point(instrument.Name, value, new Dictionary<string, object?>(tags.ToArray()), instrument.Unit, instrument.GetType().Name));
        }
    }
}

/// <summary>One measurement.</summary>
internal sealed record Point(string Name, double Value, Dictionary<string, object?> Tags, string? Unit, string Kind);
