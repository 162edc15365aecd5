namespace Telltale;

/// <summary>
/// Written by the generator: what telemetry this assembly has, as JSON. Tools read it from the built assembly without running it.
/// </summary>
/// <param name="json">The manifest. Its <c>version</c> says which form it has.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TelemetryManifestAttribute(string json) : Attribute
{
    /// <summary>The manifest.</summary>
    public string Json { get; } = json;
}
