using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Tests;

/// <summary>One measurement.</summary>
internal sealed record Point(string Name, double Value, string? Unit, Dictionary<string, object?> Tags, Activity? Current);

/// <summary>
/// Listens to spans and measurements of calls of models, and keeps them. Only what happens in the flow that made it, so that tests do not see
/// each other.
/// </summary>
internal sealed class Heard : IDisposable
{
    private static readonly AsyncLocal<Heard?> s_current = new();
    private readonly ActivityListener? _spans;
    private readonly MeterListener _meters = new();

    internal Heard(bool traces = true, bool measures = true, string[]? foreign = null)
    {
        s_current.Value = this;
        if (traces)
        {
            _spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name == EmittedCalls.SourceName || foreign?.Contains(source.Name) == true,
                Sample = Sample,
                ActivityStopped = Stopped,
            };
            ActivitySource.AddActivityListener(_spans);
        }

        _meters.InstrumentPublished = (instrument, me) =>
        {
            if (measures && instrument.Meter.Name is EmittedCalls.SourceName or "Telltale")
            {
                me.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    internal ConcurrentQueue<Activity> Spans { get; } = new();

    internal ConcurrentQueue<Point> Points { get; } = new();

    /// <summary>What samplers saw of the last span.</summary>
    internal Dictionary<string, object?> AtStart { get; private set; } = [];

    internal Activity Span => Assert.Single(Spans);

    internal object? this[string tag] => Span.GetTagItem(tag);

    internal Point[] Of(string name) => [.. Points.Where(point => point.Name == name)];

    public void Dispose()
    {
        s_current.Value = null;
        _spans?.Dispose();
        _meters.Dispose();
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options)
    {
        if (s_current.Value != this)
        {
            return ActivitySamplingResult.None;
        }

        AtStart = options.Tags?.ToDictionary() ?? [];
        return ActivitySamplingResult.AllDataAndRecorded;
    }

    private void Stopped(Activity span)
    {
        if (s_current.Value == this && span.IsAllDataRequested)
        {
            Spans.Enqueue(span);
        }
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (s_current.Value == this)
        {
            Points.Enqueue(new Point(instrument.Name, value, instrument.Unit, tags.ToArray().ToDictionary(), Activity.Current));
        }
    }
}
