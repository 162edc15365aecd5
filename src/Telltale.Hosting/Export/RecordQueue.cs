using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Telltale;

/// <summary>Lets log records through to one destination, in batches.</summary>
internal sealed class RecordQueue(BaseExporter<LogRecord> exporter, Room room, PipelineSettings settings)
    : BatchLogRecordExportProcessor(exporter, settings.QueueSize, (int)settings.BatchDelay.TotalMilliseconds, 30_000, settings.BatchSize)
{
    public override void OnEnd(LogRecord data)
    {
        if (room.TryEnter())
        {
            base.OnEnd(data);
        }
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        bool result = base.OnShutdown(timeoutMilliseconds);
        room.Close();
        return result;
    }
}
