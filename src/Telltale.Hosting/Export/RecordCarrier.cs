using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;

namespace Telltale;

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
