using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Telltale;

/// <summary>Takes secrets out of log records, whoever has written them.</summary>
internal sealed class RecordScrubber : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        // Values first: a message that is scrubbed by its look does not have them as they were any more.
        Attributes(data);
        if (data.FormattedMessage is { } message)
        {
            data.FormattedMessage = Secrets.InText(message);
        }

        if (data.Body is { } body)
        {
            data.Body = Secrets.InText(body);
        }

        Exception(data);
    }

    private static void Attributes(LogRecord data)
    {
        List<KeyValuePair<string, object?>>? scrubbed = null;
        for (int i = 0; i < data.Attributes?.Count; i++)
        {
            KeyValuePair<string, object?> attribute = data.Attributes[i];
            if (attribute.Key != "{OriginalFormat}" && SensitiveKeys.Scrub(attribute.Key, attribute.Value) is { } safe)
            {
                scrubbed ??= [.. data.Attributes];
                scrubbed[i] = new(attribute.Key, safe);

                // The text was made from the value.
                if (attribute.Value is string { Length: > 2 } value && data.FormattedMessage is { } message)
                {
                    data.FormattedMessage = message.Replace(value, safe as string ?? SensitiveKeys.Marker, StringComparison.Ordinal);
                }
            }
        }

        if (scrubbed is not null)
        {
            data.Attributes = scrubbed;
        }
    }

    private static void Exception(LogRecord data)
    {
        if (data.Exception is not { } exception)
        {
            return;
        }

        string message = exception.Message;
        string text = exception.ToString();
        string safe = Secrets.InText(text);
        if (!ReferenceEquals(safe, text))
        {
            // The exporters write an exception as it is; as attributes it can be written as it may be.
            data.Exception = null;
            data.Attributes =
            [
                .. data.Attributes ?? [],
                new("exception.type", exception.GetType().FullName),
                new("exception.message", Secrets.InText(message)),
                new("exception.stacktrace", safe),
            ];
        }
    }
}
