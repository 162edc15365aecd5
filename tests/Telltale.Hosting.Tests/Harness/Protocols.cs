using OpenTelemetry.Exporter;

namespace Telltale.Hosting.Tests;

/// <summary>The protocols by short names.</summary>
internal static class Protocols
{
#pragma warning disable CS0618 // What is on its way out there is what Collectors listen to by default.
    public const OtlpExportProtocol Grpc = OtlpExportProtocol.Grpc;
#pragma warning restore CS0618
}
