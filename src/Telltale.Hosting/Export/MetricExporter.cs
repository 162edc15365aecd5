using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>The library's exporter of measurements, which tells its channel what became of them.</summary>
internal sealed class MetricExporter(OtlpExporterOptions options, Channel channel, Delivery delivery, Overflows overflows)
    : OtlpMetricExporter(options)
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        overflows.Look(batch);
        Channel.Attempt attempt = channel.Begin(batch.Count);
        ExportResult result = base.Export(batch);
        channel.End(attempt, result == ExportResult.Success);
        return result;
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        bool result = base.OnShutdown(timeoutMilliseconds);
        delivery.Dispose();
        return result;
    }
}
