using System.Diagnostics;
using OpenTelemetry;

namespace Telltale;

/// <summary>Takes secrets out of the attributes of spans, whoever has put them there.</summary>
/// <remarks>What hangs on span events and links cannot be changed any more when a span ends: <see cref="OtlpScrubber"/> does that on the wire.</remarks>
internal sealed class SpanScrubber : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (Secrets.InText(data.DisplayName) is { } name && !ReferenceEquals(name, data.DisplayName))
        {
            data.DisplayName = name;
        }

        List<KeyValuePair<string, object>>? changes = null;
        foreach (ref readonly KeyValuePair<string, object?> tag in data.EnumerateTagObjects())
        {
            if (SensitiveKeys.Scrub(tag.Key, tag.Value) is { } scrubbed)
            {
                (changes ??= []).Add(new(tag.Key, scrubbed));
            }
        }

        foreach (KeyValuePair<string, object> change in changes ?? [])
        {
            data.SetTag(change.Key, change.Value);
        }

        if (data.StatusDescription is { } description && Secrets.InText(description) is { } safe && !ReferenceEquals(safe, description))
        {
            data.SetStatus(data.Status, safe);
        }
    }
}
