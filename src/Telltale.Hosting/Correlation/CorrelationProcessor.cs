using System.Diagnostics;
using OpenTelemetry;

namespace Telltale;

/// <summary>Writes the correlation id that a span inherits as baggage on the span, so that every backend can find the spans of one piece of work.</summary>
internal sealed class CorrelationProcessor : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (data.IsAllDataRequested && data.GetBaggageItem(Correlation.Key) is { } id && data.GetTagItem(Correlation.Key) is null)
        {
            data.SetTag(Correlation.Key, id);
        }
    }

    // Middleware learns the id after the server's span began.
    public override void OnEnd(Activity data) => OnStart(data);
}
