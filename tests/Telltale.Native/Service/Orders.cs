using Telltale;

namespace NativeService;

/// <summary>Annotated as a user would.</summary>
internal static partial class Orders
{
    [Traced, Measured]
    public static int Place(ILogger log, [Tag("order.id")] string id, [Tag("order.contact"), Sensitive(DataKind.Contact)] string email)
    {
        Placed(log, id, email);
        return Warehouse.Shelf.Take(id.Length);
    }

    [LogEvent(LogLevel.Information, "Order {Id} of {Email}")]
    [Counter("orders.placed", Unit = "{order}")]
    private static partial void Placed(ILogger log, string id, [Sensitive(DataKind.Contact)] string email);
}
