using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>A receiver of the OpenTelemetry protocol: a Collector, Tempo, Loki, Mimir, an Agent.</summary>
public class OtlpDestination : Destination
{
    private static readonly TelemetrySignals[] s_signals = [TelemetrySignals.Traces, TelemetrySignals.Metrics, TelemetrySignals.Logs];

    private readonly Dictionary<TelemetrySignals, OtlpVariables> _ofSignal = [];
    private OtlpVariables? _ofAll;
    private OtlpDestination? _before;
    private string? _said;
    private bool _savesMemory;

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
    internal void ReadStandard(Settings settings, TelemetrySignals signals)
    {
        _ofAll = OtlpVariables.OfAll(settings);
        Endpoint = _ofAll.Endpoint ?? Endpoint;
        Protocol = _ofAll.Protocol ?? Protocol;
        CertificateFile = _ofAll.CertificateFile ?? CertificateFile;
        ClientCertificateFile = _ofAll.ClientCertificateFile ?? ClientCertificateFile;
        ClientKeyFile = _ofAll.ClientKeyFile ?? ClientKeyFile;
        Timeout = _ofAll.Timeout ?? Timeout;
        Compression = _ofAll.Compression ?? Compression;
        foreach ((string name, string value) in _ofAll.Headers)
        {
            Headers[name] = value;
        }

        foreach (TelemetrySignals signal in s_signals)
        {
            _ofSignal[signal] = OtlpVariables.Of(settings, signal);
        }

        const string Temporality = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
        string? temporality = settings.StandardWord(Temporality, "cumulative", "delta", "lowmemory");
        Delta = temporality is null ? Delta : temporality != "cumulative";
        _savesMemory = temporality == "lowmemory";
        Signals = signals;
        _before = (OtlpDestination)MemberwiseClone();
    }

    internal void SetEndpoint(string endpoint)
    {
        HasTwoEndpoints |= _said is not null && _said != endpoint;
        _said = endpoint;
        Endpoint = endpoint;
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

        Pem.Check($"Telltale:{Name}:CertificateFile", CertificateFile, $"Telltale:{Name}:ClientCertificateFile", ClientCertificateFile, ClientKeyFile, errors);
        foreach (OtlpVariables special in _ofSignal.Values)
        {
            Pem.Check(
                special.Prefix + "CERTIFICATE",
                special.CertificateFile,
                special.Prefix + "CLIENT_CERTIFICATE",
                special.ClientCertificateFile,
                special.ClientKeyFile ?? ClientKeyFile,
                errors);
        }

        List<ExportTarget> targets = [];
        foreach (TelemetrySignals signal in s_signals)
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

    // The variables of one signal hold before those of all, and after what the section or code changed since.
    private static T Choose<T>(T now, T before, T ofSignal) => EqualityComparer<T>.Default.Equals(now, before) ? ofSignal : now;

    private Dictionary<string, string> HeadersOf(OtlpVariables? special)
    {
        Dictionary<string, string> headers = new(Headers, StringComparer.OrdinalIgnoreCase);
        if (special is { Headers.Count: > 0 })
        {
            foreach (string name in _ofAll!.Headers.Where(pair => headers.GetValueOrDefault(pair.Key) == pair.Value).Select(static pair => pair.Key))
            {
                headers.Remove(name);
            }

            foreach ((string name, string value) in special.Headers)
            {
                headers.TryAdd(name, value);
            }
        }

        return headers;
    }

    private ExportTarget? Target(TelemetrySignals signal, Errors errors)
    {
        OtlpVariables? special = _ofSignal.GetValueOrDefault(signal);
        OtlpDestination before = _before ?? this;
        bool isWhole = special?.Endpoint is not null && Endpoint == before.Endpoint && _said is null;
        string text = (isWhole ? special!.Endpoint : Endpoint) ?? DefaultEndpoint;
        Dictionary<string, string> headers = HeadersOf(special);
        if (!Endpoints.TryRead(Name, text, !AllowInsecure && headers.Keys.Any(IsSecret), errors, out Uri? endpoint))
        {
            return null;
        }

        OtlpExportProtocol protocol = Choose(Protocol, before.Protocol, special?.Protocol ?? Protocol) ?? Endpoints.Guess(endpoint);
        return new ExportTarget
        {
            Destination = this,
            Name = Name,
            Signal = signal,
            Endpoint = protocol == OtlpExportProtocol.HttpProtobuf && !isWhole ? Endpoints.Append(endpoint, PathOf(signal)) : endpoint,
            Protocol = protocol,
            Headers = headers,
            Compression = Choose(Compression, before.Compression, special?.Compression ?? Compression),
            Timeout = Choose(Timeout, before.Timeout, special?.Timeout ?? Timeout),
            CertificateFile = Choose(CertificateFile, before.CertificateFile, special?.CertificateFile ?? CertificateFile),
            ClientCertificateFile = Choose(ClientCertificateFile, before.ClientCertificateFile, special?.ClientCertificateFile ?? ClientCertificateFile),
            ClientKeyFile = Choose(ClientKeyFile, before.ClientKeyFile, special?.ClientKeyFile ?? ClientKeyFile),
            LlmOnly = LlmOnly,
            Temporality = !Delta ? MetricReaderTemporalityPreference.Cumulative
                : _savesMemory ? MetricReaderTemporalityPreference.LowMemory
                : MetricReaderTemporalityPreference.Delta,
            Vendor = Vendor,
        };
    }
}
