using System.Collections.Concurrent;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>Notices instruments that have more series than they may, and says so once for each.</summary>
internal sealed class Overflows
{
    private const string Mark = "otel.metric.overflow";

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public event Action<string>? Found;

    public IEnumerable<string> Instruments => _told.Keys.Order(StringComparer.Ordinal);

    public void Look(in Batch<Metric> batch)
    {
        foreach (Metric metric in batch)
        {
            if (!_told.ContainsKey(metric.Name) && HasMark(metric))
            {
                Tell(metric.Name);
            }
        }
    }

    public void Tell(string instrument)
    {
        if (_told.TryAdd(instrument, true))
        {
            Found?.Invoke(instrument);
        }
    }

    private static bool HasMark(Metric metric)
    {
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            if (point.Tags.Count == 1)
            {
                foreach (KeyValuePair<string, object?> tag in point.Tags)
                {
                    if (tag.Key == Mark)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
