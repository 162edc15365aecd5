namespace Telltale;

/// <summary>
/// Names the assembly's <see cref="System.Diagnostics.ActivitySource"/> and <see cref="System.Diagnostics.Metrics.Meter"/>. Without it they are
/// called as the MSBuild property <c>TelltaleSourceName</c> says, or else as the assembly.
/// </summary>
/// <param name="name">The name that listeners subscribe to.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TelemetrySourceAttribute(string name) : Attribute
{
    /// <summary>The name that listeners subscribe to.</summary>
    public string Name { get; } = name;

    /// <summary>The version of both. By default the assembly's version.</summary>
    public string? Version { get; set; }

    /// <summary>The telemetry schema URL of both. By default that of the semantic conventions Telltale follows.</summary>
    public string? SchemaUrl { get; set; }
}
