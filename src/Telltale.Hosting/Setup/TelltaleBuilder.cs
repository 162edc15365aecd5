namespace Telltale;

/// <summary>Says where telemetry goes to. Given to the action of <c>AddTelltale</c>.</summary>
/// <remarks>
/// What is said here holds before the configuration section <c>Telltale</c>, and that before the standard's variables <c>OTEL_*</c>. Each destination
/// is known by a name, and its settings are in the section of that name, such as <c>Telltale:Langfuse</c>.
/// </remarks>
public sealed class TelltaleBuilder
{
    internal TelltaleBuilder()
    {
    }

    internal bool IsInstrumented { get; set; }

    internal List<(string Name, Func<string, Destination> Create, Action<Destination> Configure)> Destinations { get; } = [];

    internal List<Action<PipelineSettings>> Pipeline { get; } = [];

    internal List<Action<RedactionPolicy>> Redactions { get; } = [];

    internal HashSet<string> Sources { get; } = [];

    internal HashSet<string> Meters { get; } = [];

    internal string? PrometheusPath { get; private set; }

    /// <summary>Serves measurements to Prometheus, on the application's own port.</summary>
    /// <param name="path">The path they are served under.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToPrometheus(string path = "/metrics")
    {
        PrometheusPath = path;
        return this;
    }

    /// <summary>Sends everything to a receiver of the OpenTelemetry protocol: a Collector, Mimir, an Agent.</summary>
    /// <param name="endpoint">Where it is. By default what configuration says, else <c>http://localhost:4317</c>.</param>
    /// <param name="configure">Says more.</param>
    /// <param name="name">A name of its own for every further receiver.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToOtlp(string? endpoint = null, Action<OtlpDestination>? configure = null, string name = "Otlp") =>
        To(name, static name => new OtlpDestination(name), endpoint, configure);

    /// <summary>Sends spans to Tempo.</summary>
    /// <param name="endpoint">Where it is. By default what configuration says, else <c>http://localhost:4317</c>.</param>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToTempo(string? endpoint = null, Action<OtlpDestination>? configure = null) =>
        To("Tempo", static name => new OtlpDestination(name, TelemetrySignals.Traces), endpoint, configure);

    /// <summary>Sends log records to Loki.</summary>
    /// <param name="endpoint">Where it is. By default what configuration says, else <c>http://localhost:3100</c>.</param>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToLoki(string? endpoint = null, Action<LokiDestination>? configure = null) =>
        To("Loki", static name => new LokiDestination(name), endpoint, configure);

    /// <summary>Sends telemetry to Datadog: to the Agent, or, with a key, to Datadog itself.</summary>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToDatadog(Action<DatadogDestination>? configure = null) =>
        To("Datadog", static name => new DatadogDestination(name), null, configure);

    /// <summary>Sends LLM spans to Langfuse. What is not given comes from configuration, which is where keys belong.</summary>
    /// <param name="host">Where it is.</param>
    /// <param name="publicKey">The public key.</param>
    /// <param name="secretKey">The secret key.</param>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToLangfuse(
        string? host = null, string? publicKey = null, string? secretKey = null, Action<LangfuseDestination>? configure = null) =>
        To<LangfuseDestination>("Langfuse", static name => new LangfuseDestination(name), null, langfuse =>
        {
            langfuse.Host = host ?? langfuse.Host;
            langfuse.PublicKey = publicKey ?? langfuse.PublicKey;
            langfuse.SecretKey = secretKey ?? langfuse.SecretKey;
            configure?.Invoke(langfuse);
        });

    /// <summary>Sends LLM spans to LangSmith. What is not given comes from configuration, which is where keys belong.</summary>
    /// <param name="apiKey">The key.</param>
    /// <param name="project">The project.</param>
    /// <param name="endpoint">Where it is, such as <c>https://eu.api.smith.langchain.com</c>.</param>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToLangSmith(
        string? apiKey = null, string? project = null, string? endpoint = null, Action<LangSmithDestination>? configure = null) =>
        To<LangSmithDestination>("LangSmith", static name => new LangSmithDestination(name), endpoint, langSmith =>
        {
            langSmith.ApiKey = apiKey ?? langSmith.ApiKey;
            langSmith.Project = project ?? langSmith.Project;
            configure?.Invoke(langSmith);
        });

    /// <summary>Writes a line per span and log record to the console, for development.</summary>
    /// <param name="configure">Says more.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder ToConsole(Action<ConsoleDestination>? configure = null)
    {
        Destinations.Add(("Console", static name => new ConsoleDestination(name), destination => configure?.Invoke((ConsoleDestination)destination)));
        return this;
    }

    /// <summary>Says kind by kind what becomes of sensitive values. A provider of Microsoft's redactors is bound by itself if there is one.</summary>
    /// <param name="configure">Is given the policy to change.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder WithRedaction(Action<RedactionPolicy> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Redactions.Add(configure);
        return this;
    }

    /// <summary>Records a part of the traces. A trace that was begun elsewhere is recorded if it was there.</summary>
    /// <param name="ratio">Which part: from 0 to 1.</param>
    /// <param name="keepErrors">Whether spans that end in an error are kept in any case. Of an unrecorded trace these are single spans.</param>
    /// <param name="keepLlm">Whether the spans of LLM calls are kept in any case.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder WithSampling(double ratio, bool keepErrors = true, bool keepLlm = true) => With(settings =>
    {
        settings.Ratio = ratio;
        settings.KeepErrors = keepErrors;
        settings.KeepLlm = keepLlm;
    });

    /// <summary>Keeps on disk what a receiver does not take, and sends it when it does: an outage loses nothing that fits.</summary>
    /// <param name="path">The folder. Each destination gets one of its own in it. It is for one application alone.</param>
    /// <param name="maxBytes">The most that is kept for each destination and signal. By default 256 MiB.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder WithDiskBuffer(string path, long maxBytes = PipelineSettings.DefaultBufferBytes) => With(settings =>
    {
        settings.BufferPath = path;
        settings.BufferBytes = maxBytes;
    });

    /// <summary>Says more about the service, and about limits.</summary>
    /// <param name="configure">Is given the settings to change.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder With(Action<PipelineSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Pipeline.Add(configure);
        return this;
    }

    /// <summary>Listens to a source of spans and to a meter of that name. Those of annotated assemblies are listened to anyway.</summary>
    /// <param name="name">The name, or a pattern with <c>*</c>.</param>
    /// <returns>The builder.</returns>
    public TelltaleBuilder AddSource(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Sources.Add(name);
        Meters.Add(name);
        return this;
    }

    private TelltaleBuilder To<T>(string name, Func<string, T> create, string? endpoint, Action<T>? configure)
        where T : OtlpDestination
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Destinations.Add((name, create, Configure));
        return this;

        void Configure(Destination destination)
        {
            T typed = (T)destination;
            if (endpoint is not null)
            {
                typed.SetEndpoint(endpoint);
            }

            configure?.Invoke(typed);
        }
    }
}
