using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Telltale;

/// <summary>Writes the correlation id on the log records that OpenTelemetry exports; trace and span id they have already.</summary>
internal sealed class CorrelationLogProcessor : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (Correlation.Id is not { } id)
        {
            return;
        }

        // By index: an enumerator for each record, and a list that grows, are what this costs otherwise.
        IReadOnlyList<KeyValuePair<string, object?>> known = data.Attributes ?? [];
        KeyValuePair<string, object?>[] attributes = new KeyValuePair<string, object?>[known.Count + 1];
        for (int i = 0; i < known.Count; i++)
        {
            attributes[i] = known[i];
            if (attributes[i].Key == Correlation.Key)
            {
                return;
            }
        }

        attributes[^1] = new(Correlation.Key, id);
        data.Attributes = attributes;
    }
}
