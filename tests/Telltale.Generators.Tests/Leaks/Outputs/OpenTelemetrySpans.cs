using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Telltale.Generators.Tests;

/// <summary>OpenTelemetry's spans.</summary>
internal sealed class OpenTelemetrySpans(Action<TracerProviderBuilder> export, Func<byte[]>? written = null) : Output
{
    internal override byte[] Of(Action<ILogger> program)
    {
        TracerProviderBuilder builder = Sdk.CreateTracerProviderBuilder().AddSource(Programs.Name + "*");
        export(builder);
        using (builder.Build())
        {
            program(NullLogger.Instance);
        }

        return written?.Invoke() ?? [];
    }
}
