using Telltale;

namespace Telltale.Load;

/// <summary>What the annotated service says: log lines and metrics from the same methods.</summary>
internal static partial class Signals
{
    [LogEvent(LogLevel.Information, "{Email} placed order {Order} with {Plan}")]
    [Counter("shop.orders", Unit = "{order}", Description = "Orders that were placed.")]
    internal static partial void Placed(ILogger log, string order, [Sensitive(DataKind.Contact)] string email, [Dimension("shop.plan")] Plan plan);

    [LogEvent(LogLevel.Information, "Took one for {Order}, {Left} left")]
    [Histogram("shop.left", Unit = "{item}", Description = "What is left in the stock.")]
    internal static partial void Taken(ILogger log, string order, [Value] int left);
}

/// <summary>What a customer pays for.</summary>
internal enum Plan { Free, Paid }
