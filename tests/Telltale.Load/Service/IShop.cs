namespace Telltale.Load;

/// <summary>What the service does for a request, in every edition the same.</summary>
internal interface IShop
{
    Task<Receipt> PlaceAsync(string id, [Sensitive(DataKind.Contact)] string email, CancellationToken cancellation);
}

/// <summary>What a request is answered with.</summary>
internal sealed record Receipt(string Id, int Left, string Advice);
