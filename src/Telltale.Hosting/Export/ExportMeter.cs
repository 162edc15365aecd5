using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>The channels of the process, and the counter of what they lose.</summary>
internal sealed class ExportMeter : IDisposable
{
    private readonly ConcurrentDictionary<(string, string), Channel> _channels = new();
    private readonly Meter _meter = new(new MeterOptions("Telltale"));
    private readonly Counter<long> _dropped;

    public ExportMeter() => _dropped = _meter.CreateCounter<long>(
        "telltale.export.dropped", "{item}", "Spans, log records and measurements that did not reach their destination.");

    public IEnumerable<Channel> Channels => _channels.Values.OrderBy(static channel => channel.Destination, StringComparer.Ordinal)
        .ThenBy(static channel => channel.Signal, StringComparer.Ordinal);

    /// <summary>Told of every loss of every channel.</summary>
    public event Action<Channel, long, string>? Losing;

    public Channel Of(ExportTarget target) => _channels.GetOrAdd((target.Name, target.SignalName), _ =>
    {
        Channel channel = new(target.Name, target.SignalName, this);
        channel.Losing += (lossy, items, reason) => Losing?.Invoke(lossy, items, reason);
        return channel;
    });

    public void Drop(Channel channel, long items, string reason) => _dropped.Add(
        items,
        new KeyValuePair<string, object?>("telltale.destination", channel.Destination),
        new KeyValuePair<string, object?>("telltale.signal", channel.Signal),
        new KeyValuePair<string, object?>("error.type", reason));

    public void Dispose() => _meter.Dispose();
}
