using Microsoft.Extensions.Logging;

namespace Telltale.Benchmarks.Signals;

/// <summary>One log line and one metric as signals.</summary>
internal static partial class SignalSubjects
{
    [LogEvent(LogLevel.Information, "Order {Order} of {Items} items for {Total} from {Mail} in {City} on {Day}")]
    internal static partial void Placed(
        ILogger log, Guid order, int items, double total, [Sensitive] string mail, string city, DayOfWeek day);

    [Counter("bench.signals.ours")]
    internal static partial void Count([Dimension("city")] string city, [Dimension("online")] bool online, [Dimension("store")] int store);

    [Histogram("bench.signals.took.ours")]
    internal static partial void Took([Value] double seconds, [Dimension("city")] string city, [Dimension("online")] bool online, [Dimension("store")] int store);
}

/// <summary>The same line with Microsoft's generator.</summary>
internal static partial class MicrosoftSubjects
{
    [LoggerMessage(LogLevel.Information, "Order {Order} of {Items} items for {Total} from {Mail} in {City} on {Day}")]
    internal static partial void Placed(
        ILogger log, Guid order, int items, double total, [Sensitive] string mail, string city, DayOfWeek day);
}
