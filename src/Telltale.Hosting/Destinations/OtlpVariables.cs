using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>What the standard's variables <c>OTEL_EXPORTER_OTLP_…</c> say, for all signals or for one. Null is what they leave open.</summary>
internal sealed class OtlpVariables
{
    private OtlpVariables(Settings settings, string prefix)
    {
        Prefix = prefix;
        Endpoint = settings.Standard(prefix + "ENDPOINT");
        Protocol = settings.StandardProtocol(prefix + "PROTOCOL");
        Compression = settings.StandardCompression(prefix + "COMPRESSION");
        Timeout = settings.StandardMilliseconds(prefix + "TIMEOUT");
        CertificateFile = settings.Standard(prefix + "CERTIFICATE");
        ClientCertificateFile = settings.Standard(prefix + "CLIENT_CERTIFICATE");
        ClientKeyFile = settings.Standard(prefix + "CLIENT_KEY");
        settings.StandardPairs(prefix + "HEADERS", "headers", Headers);
    }

    /// <summary>What the names of these variables begin with.</summary>
    public string Prefix { get; }

    public string? Endpoint { get; }

    public OtlpExportProtocol? Protocol { get; }

    public OtlpExportCompression? Compression { get; }

    public TimeSpan? Timeout { get; }

    public string? CertificateFile { get; }

    public string? ClientCertificateFile { get; }

    public string? ClientKeyFile { get; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static OtlpVariables OfAll(Settings settings) => new(settings, "OTEL_EXPORTER_OTLP_");

    public static OtlpVariables Of(Settings settings, TelemetrySignals signal) => new(settings, PrefixOf(signal));

    /// <summary>Whether there is an endpoint, for whichever signal: then the protocol is asked for.</summary>
    public static bool HaveEndpoint(Settings settings) =>
        new[] { "OTEL_EXPORTER_OTLP_", PrefixOf(TelemetrySignals.Traces), PrefixOf(TelemetrySignals.Metrics), PrefixOf(TelemetrySignals.Logs) }
            .Any(prefix => settings.Standard(prefix + "ENDPOINT") is not null);

    private static string PrefixOf(TelemetrySignals signal) => signal switch
    {
        TelemetrySignals.Traces => "OTEL_EXPORTER_OTLP_TRACES_",
        TelemetrySignals.Metrics => "OTEL_EXPORTER_OTLP_METRICS_",
        _ => "OTEL_EXPORTER_OTLP_LOGS_",
    };
}
