using Telltale;

namespace Telltale.Load;

/// <summary>The service with Telltale.</summary>
internal sealed partial class AnnotatedShop(ILogger<AnnotatedShop> log) : IShop
{
    [Traced, Measured]
    public partial Task<Receipt> PlaceAsync([Tag("order.id")] string id, [Tag("customer.email"), Sensitive(DataKind.Contact)] string email, CancellationToken cancellation);

    private async Task<Receipt> PlaceCoreAsync(string id, string email, CancellationToken cancellation)
    {
        int left = Take(id);
        Advice advice = await AskAsync(id, cancellation);
        Signals.Placed(log, id, email, Plan.Free);
        return new Receipt(id, left, advice.Text);
    }

    [Traced]
    private partial int Take([Tag("order.id")] string id);

    private int TakeCore(string id)
    {
        int left = Backend.Take(id);
        Signals.Taken(log, id, left);
        return left;
    }

    [LlmCall("openai", "gpt-4o-mini")]
    private partial Task<Advice> AskAsync(string id, CancellationToken cancellation);

    private static async Task<Advice> AskCoreAsync(string id, CancellationToken cancellation) => await Backend.AskAsync(id);
}
