namespace Telltale.Load;

/// <summary>The service without telemetry.</summary>
internal sealed class BareShop : IShop
{
    public async Task<Receipt> PlaceAsync(string id, string email, CancellationToken cancellation)
    {
        int left = Backend.Take(id);
        Advice advice = await Backend.AskAsync(id);
        return new Receipt(id, left, advice.Text);
    }
}
