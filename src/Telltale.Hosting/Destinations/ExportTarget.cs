using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>One signal on its way to one receiver, with everything that was to be found out about it.</summary>
internal sealed class ExportTarget
{
    public required Destination Destination { get; init; }

    public required string Name { get; init; }

    public required TelemetrySignals Signal { get; init; }

    public required Uri Endpoint { get; init; }

    public OtlpExportProtocol Protocol { get; init; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>Added by our own handler only, so that neither the exporter nor the disk has them.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public OtlpExportCompression Compression { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public string? CertificateFile { get; init; }

    public string? ClientCertificateFile { get; init; }

    public string? ClientKeyFile { get; init; }

    public bool LlmOnly { get; init; }

    /// <summary>Whether totals are sent or their changes, as Datadog wants it.</summary>
    public MetricReaderTemporalityPreference Temporality { get; init; } = MetricReaderTemporalityPreference.Cumulative;

    /// <summary>The attributes that only this receiver reads begin with this.</summary>
    public string? Vendor { get; init; }

    public string SignalName => Signal switch
    {
        TelemetrySignals.Traces => "traces",
        TelemetrySignals.Metrics => "metrics",
        _ => "logs",
    };

    public override string ToString() => $"{Name} ({SignalName})";
}
