using System;
using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public static partial class Signals
{
    [LogEvent(LogLevel.Warning, "Queue {Name} holds {Length}")]
    [Counter("queue.checks")]
    [UpDownCounter("queue.open", Unit = "{item}")]
    [Histogram("queue.length", Unit = "{item}", Description = "How long it was.", Buckets = new[] { 1.0, 10, 100 })]
    [Gauge("queue.last")]
    [SpanEvent("queue.checked")]
    public static partial void Checked(ILogger log, [Value] int length, [Dimension("queue.name")] string name, [Dimension] byte? shard);
}
