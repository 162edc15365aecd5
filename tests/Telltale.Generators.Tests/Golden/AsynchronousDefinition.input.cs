using System.Threading;
using System.Threading.Tasks;
using Telltale;

namespace Shop;

public sealed record Order(string Id);

public sealed partial class Orders
{
    [Traced, Measured]
    public partial Task<Order> PlaceAsync([Tag("order.id")] string id, [Tag, Sensitive(DataKind.Contact)] string email, CancellationToken ct = default);

    private async Task<Order> PlaceCoreAsync(string id, string email, CancellationToken ct)
    {
        await Task.Delay(1, ct);
        return new Order(id);
    }

    [Traced]
    public partial void Forget(string id);

    private void ForgetCore(string id)
    {
    }
}
