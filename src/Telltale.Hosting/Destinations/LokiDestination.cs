using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Loki, which takes log records over HTTP under <c>/otlp</c>.</summary>
public sealed class LokiDestination : OtlpDestination
{
    internal LokiDestination(string name)
        : base(name, TelemetrySignals.Logs)
    {
    }

    /// <summary>The tenant, where Loki has several: the header <c>X-Scope-OrgID</c>.</summary>
    public string? Tenant { get; set; }

    internal override string DefaultEndpoint => "http://localhost:3100";

    internal override string PathOf(TelemetrySignals signal) =>
        (Endpoint ?? "").TrimEnd('/').EndsWith("/otlp", StringComparison.OrdinalIgnoreCase) ? "/v1/logs" : "/otlp/v1/logs";

    internal override void Read(Settings settings)
    {
        base.Read(settings);
        Tenant = settings.Text("Tenant") ?? Tenant;
    }

    internal override void Complete(Errors errors)
    {
        Signals = TelemetrySignals.Logs;
        Protocol = OtlpExportProtocol.HttpProtobuf;
        if (!string.IsNullOrEmpty(Tenant))
        {
            Headers["X-Scope-OrgID"] = Tenant;
        }
    }
}
