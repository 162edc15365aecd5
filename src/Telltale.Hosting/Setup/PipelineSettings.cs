using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>What holds for all destinations.</summary>
public sealed class PipelineSettings
{
    internal const long DefaultBufferBytes = 256L * 1024 * 1024;

    private const int DefaultQueueSize = 32_768;
    private const int DefaultBatchSize = 512;

    private static readonly TimeSpan s_batchDelay = TimeSpan.FromSeconds(1);

    private (int? QueueSize, int? BatchSize, TimeSpan? BatchDelay) _spans;
    private (int? QueueSize, int? BatchSize, TimeSpan? BatchDelay) _records;

    internal PipelineSettings()
    {
    }

    /// <summary>The name of the service. By default what <c>OTEL_SERVICE_NAME</c> says, else the application's name.</summary>
    public string? ServiceName { get; set; }

    /// <summary>What the service is a part of.</summary>
    public string? ServiceNamespace { get; set; }

    /// <summary>The version of the service. By default that of the entry assembly.</summary>
    public string? ServiceVersion { get; set; }

    /// <summary>What tells this process from others of the service. By default made up anew at every start.</summary>
    public string? ServiceInstanceId { get; set; }

    /// <summary>Where it runs, such as <c>production</c>. By default the name of the host's environment, in lower case.</summary>
    public string? Environment { get; set; }

    /// <summary>Which part of the traces is recorded. By default what <c>OTEL_TRACES_SAMPLER</c> says, else all.</summary>
    public double? Ratio { get; set; }

    /// <summary>Keeps spans that end in an error whatever <see cref="Ratio"/> says.</summary>
    public bool KeepErrors { get; set; } = true;

    /// <summary>Keeps the spans of LLM calls whatever <see cref="Ratio"/> says.</summary>
    public bool KeepLlm { get; set; } = true;

    /// <summary>The most spans, and log records, that wait for each destination; more are lost, and counted. By default 32,768.</summary>
    public int QueueSize { get; set; } = DefaultQueueSize;

    /// <summary>The most that is sent at once. By default 512.</summary>
    public int BatchSize { get; set; } = DefaultBatchSize;

    /// <summary>How long something waits for others to be sent with. By default a second.</summary>
    public TimeSpan BatchDelay { get; set; } = s_batchDelay;

    /// <summary>How often measurements are sent. By default every 60 seconds.</summary>
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most series of one instrument; the others become one, <c>otel.metric.overflow</c>. By default 2,000.</summary>
    public int CardinalityLimit { get; set; } = 2_000;

    /// <summary>The limits of single instruments, by their names.</summary>
    public IDictionary<string, int> CardinalityLimits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How long the end of the application waits for what is still to be sent. By default 5 seconds.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The folder for what receivers do not take. None by default.</summary>
    public string? BufferPath { get; set; }

    /// <summary>The most bytes that are kept there for each destination and signal.</summary>
    public long BufferBytes { get; set; } = DefaultBufferBytes;

    /// <summary>The paths of requests that no spans are recorded of, such as <c>/health</c>. The scrape endpoint is one anyway.</summary>
    public ISet<string> IgnoredPaths { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Records what ASP.NET Core and HttpClient do. On by default.</summary>
    public bool Instrumentation { get; set; } = true;

    /// <summary>Measures the runtime and what the process takes of the machine. On by default.</summary>
    public bool RuntimeMetrics { get; set; } = true;

    /// <summary>How long sending measurements may take.</summary>
    internal TimeSpan MetricTimeout { get; private set; } = TimeSpan.FromSeconds(30);

    /// <summary>The sampler that the standard's variables name, where <see cref="Ratio"/> says nothing.</summary>
    internal string? StandardSampler { get; private set; }

    /// <summary>What goes with that sampler.</summary>
    internal double? StandardRatio { get; private set; }

    /// <summary>Which measurements point to traces.</summary>
    internal ExemplarFilterType Exemplars { get; private set; } = ExemplarFilterType.TraceBased;

    /// <summary>The settings as they hold for spans.</summary>
    internal PipelineSettings OfSpans => With(_spans);

    /// <summary>The settings as they hold for log records.</summary>
    internal PipelineSettings OfRecords => With(_records);

    internal void Read(Settings settings)
    {
        ReadStandard(settings);
        Settings service = settings.Child("Service");
        ServiceName = service.Text("Name");
        ServiceNamespace = service.Text("Namespace");
        ServiceVersion = service.Text("Version");
        ServiceInstanceId = service.Text("InstanceId");
        Environment = service.Text("Environment");
        Settings sampling = settings.Child("Sampling");
        Ratio = sampling.Number("Ratio");
        KeepErrors = sampling.Flag("KeepErrors") ?? KeepErrors;
        KeepLlm = sampling.Flag("KeepLlm") ?? KeepLlm;
        QueueSize = settings.Count("QueueSize") ?? QueueSize;
        BatchSize = settings.Count("BatchSize") ?? BatchSize;
        BatchDelay = settings.Duration("BatchDelay") ?? BatchDelay;
        MetricInterval = settings.Duration("MetricInterval") ?? MetricInterval;
        CardinalityLimit = settings.Count("CardinalityLimit") ?? CardinalityLimit;
        ShutdownTimeout = settings.Duration("ShutdownTimeout") ?? ShutdownTimeout;
        Instrumentation = settings.Flag("Instrumentation") ?? Instrumentation;
        RuntimeMetrics = settings.Flag("RuntimeMetrics") ?? RuntimeMetrics;
        Settings buffer = settings.Child("DiskBuffer");
        BufferPath = buffer.Text("Path") ?? buffer.Value;
        BufferBytes = buffer.Bytes("MaxBytes") ?? BufferBytes;
        ReadLists(settings);
    }

    internal void Check(Errors errors)
    {
        Need(errors, Ratio is null or (>= 0 and <= 1), "The ratio of sampling", "Telltale:Sampling:Ratio", "a number from 0 to 1");
        Need(errors, QueueSize > 0, "The size of queues", "Telltale:QueueSize", "a whole number above zero");
        Need(errors, BatchSize > 0 && BatchSize <= QueueSize, "The size of batches", "Telltale:BatchSize", "a whole number above zero and up to QueueSize");
        Need(errors, BatchSize > QueueSize || OfSpans.BatchSize <= OfSpans.QueueSize, "The size of batches", BatchOf("BSP"), QueueOf("BSP"));
        Need(errors, BatchSize > QueueSize || OfRecords.BatchSize <= OfRecords.QueueSize, "The size of batches", BatchOf("BLRP"), QueueOf("BLRP"));
        Need(errors, IsWaitable(BatchDelay), "The delay of batches", "Telltale:BatchDelay", "more than zero, such as 00:00:01");
        Need(errors, IsWaitable(MetricInterval), "The interval of metrics", "Telltale:MetricInterval", "more than zero, such as 00:01:00");
        Need(errors, CardinalityLimit > 0, "The limit of series", "Telltale:CardinalityLimit", "a whole number above zero");
        Need(errors, IsWaitable(ShutdownTimeout), "The time for shutting down", "Telltale:ShutdownTimeout", "more than zero, such as 00:00:05");
        Need(errors, BufferBytes > 0, "The size of the disk buffer", "Telltale:DiskBuffer:MaxBytes", "a number of bytes above zero");
        foreach (string name in CardinalityLimits.Where(static limit => limit.Value <= 0).Select(static limit => limit.Key))
        {
            errors.Add($"The limit of series of '{name}' is not above zero. Set Telltale:CardinalityLimits:{name} to a whole number above zero.");
        }
    }

    private static string BatchOf(string processor) => $"OTEL_{processor}_MAX_EXPORT_BATCH_SIZE";

    private static string QueueOf(string processor) => $"a number up to that of OTEL_{processor}_MAX_QUEUE_SIZE";

    private static bool IsWaitable(TimeSpan time) => time >= TimeSpan.FromMilliseconds(1) && time.TotalMilliseconds < int.MaxValue;

    private static void Need(Errors errors, bool isRight, string what, string key, string wanted)
    {
        if (!isRight)
        {
            errors.Add($"{what} is out of range. Set {key} to {wanted}.");
        }
    }

    private void ReadStandard(Settings settings)
    {
        _spans = Batches(settings, "OTEL_BSP_");
        _records = Batches(settings, "OTEL_BLRP_");
        MetricInterval = settings.StandardMilliseconds("OTEL_METRIC_EXPORT_INTERVAL") ?? MetricInterval;
        MetricTimeout = settings.StandardMilliseconds("OTEL_METRIC_EXPORT_TIMEOUT") ?? MetricTimeout;
        StandardSampler = settings.StandardWord("OTEL_TRACES_SAMPLER", Sampling.Names);
        StandardRatio = settings.StandardRatio("OTEL_TRACES_SAMPLER_ARG");
        Exemplars = settings.StandardWord("OTEL_METRICS_EXEMPLAR_FILTER", "always_on", "always_off", "trace_based") switch
        {
            "always_on" => ExemplarFilterType.AlwaysOn,
            "always_off" => ExemplarFilterType.AlwaysOff,
            _ => ExemplarFilterType.TraceBased,
        };
    }

    private static (int? QueueSize, int? BatchSize, TimeSpan? BatchDelay) Batches(Settings settings, string prefix) => (
        settings.StandardCount(prefix + "MAX_QUEUE_SIZE"),
        settings.StandardCount(prefix + "MAX_EXPORT_BATCH_SIZE"),
        settings.StandardMilliseconds(prefix + "SCHEDULE_DELAY"));

    // Variables say it for one signal; the section and code say it for all, and hold before.
    private PipelineSettings With((int? QueueSize, int? BatchSize, TimeSpan? BatchDelay) standard)
    {
        PipelineSettings settings = (PipelineSettings)MemberwiseClone();
        settings.QueueSize = QueueSize == DefaultQueueSize ? standard.QueueSize ?? QueueSize : QueueSize;
        settings.BatchSize = BatchSize == DefaultBatchSize ? standard.BatchSize ?? Math.Min(BatchSize, settings.QueueSize) : BatchSize;
        settings.BatchDelay = BatchDelay == s_batchDelay ? standard.BatchDelay ?? BatchDelay : BatchDelay;
        return settings;
    }

    private void ReadLists(Settings settings)
    {
        Settings limits = settings.Child("CardinalityLimits");
        foreach (string name in limits.Children)
        {
            CardinalityLimits[name] = limits.Count(name) ?? CardinalityLimit;
        }

        Settings ignored = settings.Child("IgnoredPaths");
        foreach (string key in ignored.Children)
        {
            IgnoredPaths.Add(ignored.Text(key) ?? "");
        }
    }
}
