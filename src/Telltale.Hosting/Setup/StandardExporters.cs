namespace Telltale;

/// <summary>What the standard's variables <c>OTEL_TRACES_EXPORTER</c>, <c>OTEL_METRICS_EXPORTER</c> and <c>OTEL_LOGS_EXPORTER</c> ask for.</summary>
internal sealed class StandardExporters
{
    public StandardExporters(Settings settings)
    {
        Read(settings, "OTEL_TRACES_EXPORTER", TelemetrySignals.Traces, ["otlp", "console", "none"]);
        Read(settings, "OTEL_METRICS_EXPORTER", TelemetrySignals.Metrics, ["otlp", "console", "prometheus", "none"]);
        Read(settings, "OTEL_LOGS_EXPORTER", TelemetrySignals.Logs, ["otlp", "console", "none"]);
    }

    /// <summary>The signals that the protocol is named for.</summary>
    public TelemetrySignals Otlp { get; private set; }

    /// <summary>The signals that something else is named for, or nothing.</summary>
    public TelemetrySignals NotOtlp { get; private set; }

    /// <summary>The signals that the console is named for.</summary>
    public TelemetrySignals Console { get; private set; }

    public bool Prometheus { get; private set; }

    private void Read(Settings settings, string variable, TelemetrySignals signal, string[] known)
    {
        if (settings.StandardList(variable, known) is not { } names)
        {
            return;
        }

        bool isOtlp = names.Contains("otlp");
        Otlp |= isOtlp ? signal : TelemetrySignals.None;
        NotOtlp |= isOtlp ? TelemetrySignals.None : signal;
        Console |= names.Contains("console") ? signal : TelemetrySignals.None;
        Prometheus |= names.Contains("prometheus");
    }
}
