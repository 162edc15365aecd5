using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public sealed class Order
{
    public int Id { get; set; }

    [Sensitive(DataKind.Contact)]
    public string? Mail { get; set; }

    [Dimension]
    public bool IsGift { get; set; }

    public Address? To { get; set; }
}

public readonly record struct Address([property: Dimension("country")] string Country, [Sensitive] string Street, int Zip);

public static partial class Signals
{
    [LogEvent(LogLevel.Information, "Sent {Order.Id}")]
    [Counter("orders.sent")]
    public static partial void Sent(ILogger log, [Expand(Depth = 2)] Order order);
}
