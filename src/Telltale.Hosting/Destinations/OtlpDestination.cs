using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>A receiver of the OpenTelemetry protocol: a Collector, Tempo, Loki, Mimir, an Agent.</summary>
public class OtlpDestination : Destination
{
    private readonly Dictionary<TelemetrySignals, string> _endpoints = [];
    private string? _said;

    internal OtlpDestination(string name, TelemetrySignals signals = TelemetrySignals.All)
        : base(name, signals)
    {
    }

    /// <summary>
    /// Where it is, such as <c>http://localhost:4317</c>. For HTTP the path of the signal, such as <c>/v1/traces</c>, is added unless it is there.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>How it is spoken to. By default gRPC, or HTTP where the port is 4318 or the endpoint has a path.</summary>
    public OtlpExportProtocol? Protocol { get; set; }

    /// <summary>What is sent along with every request. The values are taken for secrets: they are never written anywhere.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether requests are compressed.</summary>
    public OtlpExportCompression Compression { get; set; }

    /// <summary>How long one request may take. By default 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A PEM file with the authority that the receiver's certificate is checked against. By default those of the machine.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>A PEM file with the certificate that the receiver knows us by, where it wants one.</summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>The PEM file with the key of that certificate. By default it is looked for in the same file.</summary>
    public string? ClientKeyFile { get; set; }

    /// <summary>Allows secrets to be sent over plain HTTP to another machine. Off by default.</summary>
    public bool AllowInsecure { get; set; }

    /// <summary>Sends the changes of counters and histograms instead of their totals.</summary>
    public bool Delta { get; set; }

    /// <summary>Whether two calls said different endpoints: the first would be lost without a word.</summary>
    internal bool HasTwoEndpoints { get; private set; }

    internal virtual string DefaultEndpoint => "http://localhost:4317";

    internal virtual string? Vendor => null;

    internal virtual string PathOf(TelemetrySignals signal) => signal switch
    {
        TelemetrySignals.Traces => "/v1/traces",
        TelemetrySignals.Metrics => "/v1/metrics",
        _ => "/v1/logs",
    };

    internal override void Read(Settings settings)
    {
        base.Read(settings);
        Endpoint = settings.Text("Endpoint") ?? Endpoint;
        Protocol = settings.Protocol("Protocol") ?? Protocol;
        Compression = settings.Choice<OtlpExportCompression>("Compression") ?? Compression;
        Timeout = settings.Duration("Timeout") ?? Timeout;
        CertificateFile = settings.Text("CertificateFile") ?? CertificateFile;
        ClientCertificateFile = settings.Text("ClientCertificateFile") ?? ClientCertificateFile;
        ClientKeyFile = settings.Text("ClientKeyFile") ?? ClientKeyFile;
        AllowInsecure = settings.Flag("AllowInsecure") ?? AllowInsecure;
        Delta = settings.Flag("Delta") ?? Delta;
        settings.Pairs("Headers", Headers);
    }

    /// <summary>Takes the standard's variables, which hold for the destination that nothing else is said of.</summary>
    internal void ReadStandard(Settings settings)
    {
        Endpoint = settings.Standard("OTEL_EXPORTER_OTLP_ENDPOINT") ?? Endpoint;
        Protocol = settings.StandardProtocol("OTEL_EXPORTER_OTLP_PROTOCOL") ?? Protocol;
        CertificateFile = settings.Standard("OTEL_EXPORTER_OTLP_CERTIFICATE") ?? CertificateFile;
        ClientCertificateFile = settings.Standard("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE") ?? ClientCertificateFile;
        ClientKeyFile = settings.Standard("OTEL_EXPORTER_OTLP_CLIENT_KEY") ?? ClientKeyFile;
        Timeout = settings.StandardMilliseconds("OTEL_EXPORTER_OTLP_TIMEOUT") ?? Timeout;
        Delta = settings.Standard("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE") is { } wish
            ? wish.Equals("delta", StringComparison.OrdinalIgnoreCase) || wish.Equals("lowmemory", StringComparison.OrdinalIgnoreCase)
            : Delta;
        Compression = settings.Standard("OTEL_EXPORTER_OTLP_COMPRESSION") is { } compression
            ? compression.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? OtlpExportCompression.GZip : OtlpExportCompression.None
            : Compression;
        settings.StandardHeaders("OTEL_EXPORTER_OTLP_HEADERS", Headers);
        foreach ((TelemetrySignals signal, string name) in new[]
            { (TelemetrySignals.Traces, "TRACES"), (TelemetrySignals.Metrics, "METRICS"), (TelemetrySignals.Logs, "LOGS") })
        {
            if (settings.Standard($"OTEL_EXPORTER_OTLP_{name}_ENDPOINT") is { } endpoint)
            {
                _endpoints[signal] = endpoint;
            }
        }
    }

    internal void SetEndpoint(string endpoint)
    {
        HasTwoEndpoints |= _said is not null && _said != endpoint;
        _said = endpoint;
        Endpoint = endpoint;
        _endpoints.Clear();
    }

    /// <summary>Works out what follows from the settings once all of them are known.</summary>
    internal virtual void Complete(Errors errors)
    {
    }

    internal override IEnumerable<ExportTarget> Resolve(Errors errors)
    {
        Check(errors);
        Complete(errors);
        if (Timeout <= TimeSpan.Zero)
        {
            errors.Add($"The timeout of '{Name}' is {Timeout}. Set Telltale:{Name}:Timeout to more than zero, such as 00:00:10.");
        }

        Pem.Check(Name, this, errors);

        List<ExportTarget> targets = [];
        foreach (TelemetrySignals signal in (ReadOnlySpan<TelemetrySignals>)[TelemetrySignals.Traces, TelemetrySignals.Metrics, TelemetrySignals.Logs])
        {
            if (Signals.HasFlag(signal) && Target(signal, errors) is { } target)
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    private static bool IsSecret(string header) =>
        !header.Equals("X-Scope-OrgID", StringComparison.OrdinalIgnoreCase) && !header.Equals("dd-otlp-source", StringComparison.OrdinalIgnoreCase);

    private ExportTarget? Target(TelemetrySignals signal, Errors errors)
    {
        string text = _endpoints.GetValueOrDefault(signal) ?? Endpoint ?? DefaultEndpoint;
        if (!Endpoints.TryRead(Name, text, !AllowInsecure && Headers.Keys.Any(IsSecret), errors, out Uri? endpoint))
        {
            return null;
        }

        OtlpExportProtocol protocol = Protocol ?? Endpoints.Guess(endpoint);
        return new ExportTarget
        {
            Destination = this,
            Name = Name,
            Signal = signal,
            Endpoint = protocol == OtlpExportProtocol.HttpProtobuf && !_endpoints.ContainsKey(signal)
                ? Endpoints.Append(endpoint, PathOf(signal))
                : endpoint,
            Protocol = protocol,
            Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase),
            Compression = Compression,
            Timeout = Timeout,
            CertificateFile = CertificateFile,
            ClientCertificateFile = ClientCertificateFile,
            ClientKeyFile = ClientKeyFile,
            LlmOnly = LlmOnly,
            Delta = Delta,
            Vendor = Vendor,
        };
    }
}
