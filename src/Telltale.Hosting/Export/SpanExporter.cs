using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>The library's exporter of spans, which tells its channel what became of them.</summary>
internal sealed class SpanExporter(OtlpExporterOptions options, Channel channel, Delivery delivery, Room room) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        Channel.Attempt attempt = channel.Begin(batch.Count);
        ExportResult result = base.Export(batch);
        if (room.Leave(attempt.Items))
        {
            channel.End(attempt, result == ExportResult.Success);
        }

        return result;
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        bool result = base.OnShutdown(timeoutMilliseconds);
        delivery.Dispose();
        return result;
    }
}
