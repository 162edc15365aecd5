using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Telltale.Generators.Tests;

/// <summary>OpenTelemetry's metrics.</summary>
internal sealed class OpenTelemetryMetrics(Action<MeterProviderBuilder> export, Func<byte[]>? written = null) : Output
{
    internal override byte[] Of(Action<ILogger> program)
    {
        MeterProviderBuilder builder = Sdk.CreateMeterProviderBuilder().AddMeter(Programs.Name + "*").SetMaxMetricStreams(1_000_000);
        export(builder);
        using (MeterProvider metrics = builder.Build())
        {
            program(NullLogger.Instance);
            metrics.ForceFlush();
        }

        return written?.Invoke() ?? [];
    }
}
