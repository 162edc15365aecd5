using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

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

/// <summary>Hands log records to the library's exporter, which cannot be derived from, and tells its channel what became of them.</summary>
internal sealed class RecordExporter(OtlpLogExporter exporter, Channel channel, Room room) : BaseExporter<LogRecord>
{
    public override ExportResult Export(in Batch<LogRecord> batch)
    {
        Channel.Attempt attempt = channel.Begin(batch.Count);
        ExportResult result = exporter.Export(batch);
        if (room.Leave(attempt.Items))
        {
            channel.End(attempt, result == ExportResult.Success);
        }

        return result;
    }
}

/// <summary>Gives the library's exporter its provider, and with it the resource, which it has from its processor only. Nothing passes here.</summary>
internal sealed class RecordCarrier(OtlpLogExporter exporter, Delivery delivery) : BaseExportProcessor<LogRecord>(exporter)
{
    protected override void OnExport(LogRecord data)
    {
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        bool result = base.OnShutdown(timeoutMilliseconds);
        delivery.Dispose();
        return result;
    }
}

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
