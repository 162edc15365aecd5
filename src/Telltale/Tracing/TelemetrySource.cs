using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>The <see cref="ActivitySource"/> and the <see cref="Meter"/> of one assembly. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TelemetrySource
{
    private static readonly ConcurrentDictionary<(string, string?, string?), TelemetrySource> s_known = new();

    // What OpenTelemetry advises for durations in seconds; a histogram without advice would get buckets made for milliseconds.
    private static readonly double[] s_seconds =
        [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly LlmInstruments?[] _llm = new LlmInstruments?[2];

    private TelemetrySource(string name, string? version, string? schemaUrl)
    {
        Activities = new ActivitySource(
            new ActivitySourceOptions(name) { Version = version ?? "", TelemetrySchemaUrl = schemaUrl });
        Meter = new Meter(new MeterOptions(name) { Version = version, TelemetrySchemaUrl = schemaUrl });
    }

    /// <summary>The source of the spans.</summary>
    public ActivitySource Activities { get; }

    /// <summary>The meter of the instruments.</summary>
    public Meter Meter { get; }

    /// <summary>The instruments of calls of models, by the names of that dialect.</summary>
    internal LlmInstruments Llm(LlmDialect dialect)
    {
        ref LlmInstruments? instruments = ref _llm[(int)dialect];
        return Volatile.Read(ref instruments) ?? Interlocked.CompareExchange(ref instruments, LlmInstruments.Of(this, dialect), null) ?? instruments!;
    }

    /// <summary>The one source of that name, version and schema URL.</summary>
    /// <param name="name">The name that listeners subscribe to.</param>
    /// <param name="version">The version of what is instrumented.</param>
    /// <param name="schemaUrl">The schema its names follow.</param>
    public static TelemetrySource Get(string name, string? version, string? schemaUrl) =>
        s_known.GetOrAdd((name, version, schemaUrl), static key => new TelemetrySource(key.Item1, key.Item2, key.Item3));

    /// <summary>The histogram of that name, in seconds. Asking again gives the same one.</summary>
    /// <param name="name">The instrument's name.</param>
    /// <param name="buckets">The advised bounds, in seconds; none for the default.</param>
    public Histogram<double> Duration(string name, params double[] buckets) =>
        Meter.CreateHistogram(
            name,
            "s",
            "Duration of calls.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets.Length == 0 ? s_seconds : buckets });

    /// <summary>The counter of calls under way of that name. Asking again gives the same one.</summary>
    /// <param name="name">The instrument's name.</param>
    public UpDownCounter<long> Active(string name) =>
        Meter.CreateUpDownCounter<long>(name, "{call}", "Calls that are under way.");

    /// <summary>The counter of that name. Asking again gives the same one.</summary>
    /// <param name="name">The instrument's name.</param>
    /// <param name="unit">The unit, if one was given.</param>
    /// <param name="description">The description, if one was given.</param>
    public Counter<T> Counter<T>(string name, string? unit = null, string? description = null)
        where T : struct => Meter.CreateCounter<T>(name, unit, description);

    /// <summary>The counter of that name that goes up and down. Asking again gives the same one.</summary>
    /// <inheritdoc cref="Counter{T}"/>
    public UpDownCounter<T> UpDownCounter<T>(string name, string? unit = null, string? description = null)
        where T : struct => Meter.CreateUpDownCounter<T>(name, unit, description);

    /// <summary>The gauge of that name. Asking again gives the same one.</summary>
    /// <inheritdoc cref="Counter{T}"/>
    public Gauge<T> Gauge<T>(string name, string? unit = null, string? description = null)
        where T : struct => Meter.CreateGauge<T>(name, unit, description);

    /// <summary>The histogram of that name. Asking again gives the same one.</summary>
    /// <param name="name">The instrument's name.</param>
    /// <param name="unit">The unit, if one was given.</param>
    /// <param name="description">The description, if one was given.</param>
    /// <param name="buckets">The advised bounds; none for the collector's own.</param>
    public Histogram<T> Histogram<T>(string name, string? unit = null, string? description = null, params T[] buckets)
        where T : struct =>
        Meter.CreateHistogram<T>(
            name,
            unit,
            description,
            tags: null,
            buckets.Length == 0 ? null : new InstrumentAdvice<T> { HistogramBucketBoundaries = buckets });
}
