using System.Diagnostics.Metrics;

namespace Telltale.Load;

/// <summary>Hears what the service itself counts as lost: signal and reason with their numbers.</summary>
internal sealed class Losses : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _all = [];

    public Losses()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "telltale.export.dropped")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, items, tags, _) => Add(items, tags));
        _listener.Start();
    }

    public Dictionary<string, long> All
    {
        get
        {
            lock (_all)
            {
                return new Dictionary<string, long>(_all);
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(long items, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string key = "";
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            key += tag.Key == "telltale.destination" ? "" : tag.Value + " ";
        }

        lock (_all)
        {
            _all[key.Trim()] = _all.GetValueOrDefault(key.Trim()) + items;
        }
    }
}
