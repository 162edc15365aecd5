using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Telltale;

/// <summary>Writes the correlation id on the log records that OpenTelemetry exports; trace and span id they have already.</summary>
internal sealed class CorrelationLogProcessor : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (Correlation.Id is not { } id || data.Attributes?.Any(static attribute => attribute.Key == Correlation.Key) == true)
        {
            return;
        }

        List<KeyValuePair<string, object?>> attributes = [.. data.Attributes ?? [], new(Correlation.Key, id)];
        data.Attributes = attributes;
    }
}
