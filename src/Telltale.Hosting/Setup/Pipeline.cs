using System.Diagnostics;
using System.IO.Enumeration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Builds the providers' ways out from the plan: one queue and one exporter for each destination and signal.</summary>
internal sealed class Pipeline(TelltalePlan plan, ExportMeter meter, Overflows overflows) : IDisposable
{
    // Asked for when the host begins: a start is only late for what others load.
    private readonly Lazy<SortedSet<string>> _sources = new(AnnotatedAssemblies.Sources);
    private readonly List<Delivery> _deliveries = [];
    private LateSources? _late;

    /// <summary>Told of sources of spans whose measurements cannot be listened to any more.</summary>
    public event Action<string>? LateSource;

    public TelltalePlan Plan => plan;

    public void Trace(TracerProviderBuilder builder)
    {
        builder.AddSource([.. _sources.Value, .. plan.Builder.Sources, "Telltale"]);
        Sampler sampler = Sampling.Of(plan.Pipeline);
        if (plan.Pipeline.Ratio is not null || plan.Pipeline.StandardSampler is not null)
        {
            builder.SetSampler(sampler);
        }

        List<BaseProcessor<Activity>> processors = [new CorrelationProcessor(), new SpanScrubber(), new LlmSpans.Marker()];
        foreach (ExportTarget target in plan.Targets.Where(static target => target.Signal == TelemetrySignals.Traces))
        {
            (Channel channel, Delivery delivery) = Way(target);
            Room room = new(channel, plan.Pipeline.OfSpans.QueueSize);
            SpanExporter exporter = new(Options(target, delivery), channel, delivery, room);
            processors.Add(new SpanQueue(exporter, new SpanChoice(target, plan.Pipeline), room, plan.Pipeline.OfSpans));
        }

        if (plan.Console is { } console && console.Signals.HasFlag(TelemetrySignals.Traces))
        {
            processors.Add(new SimpleActivityExportProcessor(new ConsoleSpans(console)));
        }

        CompositeProcessor<Activity> all = new(processors);
        builder.AddProcessor(all);
        _late = new LateSources(IsKnown, all, sampler, source => LateSource?.Invoke(source));
    }

    public void Measure(MeterProviderBuilder builder)
    {
        builder.AddMeter([.. _sources.Value, .. plan.Builder.Meters, "Telltale"]);
        builder.AddView(instrument => MetricViews.Of(instrument.Name, instrument.Meter.Name, plan.Pipeline));
        builder.SetExemplarFilter(plan.Pipeline.Exemplars);
        foreach (ExportTarget target in plan.Targets.Where(static target => target.Signal == TelemetrySignals.Metrics))
        {
            (Channel channel, Delivery delivery) = Way(target);
            MetricExporter exporter = new(Options(target, delivery), channel, delivery, overflows);
            builder.AddReader(new PeriodicExportingMetricReader(
                exporter, (int)plan.Pipeline.MetricInterval.TotalMilliseconds, (int)plan.Pipeline.MetricTimeout.TotalMilliseconds)
            {
                TemporalityPreference = target.Temporality,
            });
        }

        if (plan.Console is { } console && console.Signals.HasFlag(TelemetrySignals.Metrics))
        {
            builder.AddReader(new PeriodicExportingMetricReader(new ConsoleMetrics(console), (int)console.MetricInterval.TotalMilliseconds));
        }

        if (plan.PrometheusPath is not null)
        {
            builder.AddPrometheusExporter();
        }
    }

    public void Log(LoggerProviderBuilder builder, bool hasConsoleLogger)
    {
        builder.AddProcessor(new CorrelationLogProcessor());
        builder.AddProcessor(new RecordScrubber());
        foreach (ExportTarget target in plan.Targets.Where(static target => target.Signal == TelemetrySignals.Logs))
        {
            (Channel channel, Delivery delivery) = Way(target);
            Room room = new(channel, plan.Pipeline.OfRecords.QueueSize);
            OtlpLogExporter exporter = new(Options(target, delivery));
            builder.AddProcessor(new RecordQueue(new RecordExporter(exporter, channel, room), room, plan.Pipeline.OfRecords));
            builder.AddProcessor(new RecordCarrier(exporter, delivery));
        }

        if (plan.Console is { } console && console.Signals.HasFlag(TelemetrySignals.Logs) && (console.HasChosenSignals || !hasConsoleLogger))
        {
            builder.AddProcessor(new SimpleLogRecordExportProcessor(new ConsoleRecords(console)));
        }
    }

    /// <summary>Ends waiting for receivers, so that what is left goes to disk, or is counted as lost.</summary>
    public void Hurry()
    {
        lock (_deliveries)
        {
            _deliveries.ForEach(static delivery => delivery.Hurry());
        }
    }

    public void Dispose()
    {
        _late?.Dispose();
        lock (_deliveries)
        {
            _deliveries.ForEach(static delivery => delivery.Dispose());
        }
    }

    // What the provider listens to already must not be listened to twice.
    private bool IsKnown(string source) =>
        _sources.Value.Contains(source) || plan.Builder.Sources.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, source));

    private (Channel Channel, Delivery Delivery) Way(ExportTarget target)
    {
        Channel channel = meter.Of(target);
        DiskBuffer? buffer = plan.Pipeline.BufferPath is { } path
            ? new DiskBuffer(Path.Combine(path, target.Name.ToLowerInvariant(), target.SignalName), plan.Pipeline.BufferBytes)
            : null;
        Delivery delivery = new(target, channel, buffer, Network.Create(target));
        lock (_deliveries)
        {
            _deliveries.Add(delivery);
        }

        return (channel, delivery);
    }

    private static OtlpExporterOptions Options(ExportTarget target, Delivery delivery) => new()
    {
        Endpoint = target.Endpoint,
        Protocol = target.Protocol,

        // Compressed by our handler, which has to read what leaves.
        Compression = OtlpExportCompression.None,

        // Ours alone: what the process's variables say for all receivers is not for each of them.
        Headers = "",
        TimeoutMilliseconds = (int)target.Timeout.TotalMilliseconds,
        UserAgentProductIdentifier = "Telltale",

        // The handler keeps the time itself; the client's would end it in the middle of writing to disk.
        HttpClientFactory = () => new HttpClient(delivery, disposeHandler: false) { Timeout = target.Timeout + TimeSpan.FromSeconds(5) },
    };
}
