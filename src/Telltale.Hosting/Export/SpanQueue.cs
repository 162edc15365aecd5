using System.Diagnostics;
using OpenTelemetry;

namespace Telltale;

/// <summary>Lets through what one destination wants of the spans, in batches.</summary>
internal sealed class SpanQueue(BaseExporter<Activity> exporter, SpanChoice choice, Room room, PipelineSettings settings)
    : BatchActivityExportProcessor(exporter, settings.QueueSize, (int)settings.BatchDelay.TotalMilliseconds, 30_000, settings.BatchSize)
{
    public override void OnEnd(Activity data)
    {
        if (!choice.Wants(data) || !room.TryEnter())
        {
            return;
        }

        // The exporter leaves out what the head of the trace did not choose; this one was chosen at its end.
        data.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        base.OnEnd(data);
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        bool result = base.OnShutdown(timeoutMilliseconds);
        room.Close();
        return result;
    }
}
