using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Telltale.Tests;

/// <summary>
/// Listens to this assembly's telemetry and writes it down: one line for each span that ended and each measurement, in that order.
/// Only what happens in the flow that made the recorder is written, so that tests do not see each other.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private static readonly AsyncLocal<Recorder?> s_current = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters;
    private readonly ConcurrentQueue<string> _script = new();

    internal Recorder(bool traces = true, bool measures = true)
    {
        s_current.Value = this;
        string name = typeof(Recorder).Assembly.GetName().Name!;
        _spans = new ActivityListener
        {
            ShouldListenTo = source => traces && source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                s_current.Value == this ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span => Add(span),
        };
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (measures && instrument.Meter.Name == name)
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add($"{instrument.Name}{Write(tags.ToArray())}", value >= 0));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            Add($"{instrument.Name} {value.ToString("+0;-0", CultureInfo.InvariantCulture)}{Write(tags.ToArray())}", true));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) =>
            Add($"{instrument.Name} {value.ToString("+0;-0", CultureInfo.InvariantCulture)}{Write(tags.ToArray())}", true));
        ActivitySource.AddActivityListener(_spans);
        _meters.Start();
    }

    internal string[] Script => [.. _script];

    internal ConcurrentQueue<Activity> Spans { get; } = new();

    public void Dispose()
    {
        s_current.Value = null;
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Add(Activity span)
    {
        if (s_current.Value == this)
        {
            Spans.Enqueue(span);
            string parent = span.Parent is { } p ? $" < {p.OperationName}" : "";
            string status = span.Status == ActivityStatusCode.Unset ? "" : $" {span.Status}";
            _script.Enqueue($"{span.OperationName}{parent}{status}{Write(span.TagObjects)}");
        }
    }

    private void Add(string measurement, bool isValid)
    {
        if (s_current.Value == this)
        {
            _script.Enqueue(isValid ? measurement : "invalid " + measurement);
        }
    }

    private static string Write(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        string text = string.Join(", ", tags.Select(static tag => $"{tag.Key}={Write(tag.Value)}"));
        return text.Length == 0 ? "" : $" {{{text}}}";
    }

    private static string? Write(object? value) => value is Array array
        ? "[" + string.Join(",", array.Cast<object?>()) + "]"
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
