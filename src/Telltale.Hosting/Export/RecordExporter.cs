using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;

namespace Telltale;

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
