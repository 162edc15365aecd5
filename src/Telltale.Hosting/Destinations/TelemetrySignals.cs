namespace Telltale;

/// <summary>The kinds of telemetry that a destination can take.</summary>
[Flags]
public enum TelemetrySignals
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Spans.</summary>
    Traces = 1,

    /// <summary>Measurements.</summary>
    Metrics = 2,

    /// <summary>Log records.</summary>
    Logs = 4,

    /// <summary>Spans, measurements and log records.</summary>
    All = Traces | Metrics | Logs,
}
