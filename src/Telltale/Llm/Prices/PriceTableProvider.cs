namespace Telltale;

/// <summary>One provider of the price table.</summary>
/// <param name="Id">The table's name of it.</param>
/// <param name="Fallbacks">The providers whose models it sells at their prices.</param>
/// <param name="NameMatch">Which other names of providers mean it.</param>
/// <param name="ModelMatch">Which models are its own, where nobody says whose they are.</param>
/// <param name="Start">Where its models begin.</param>
/// <param name="Length">How long they are.</param>
internal sealed record PriceTableProvider(
    string Id,
    string[] Fallbacks,
    ReadOnlyMemory<byte> NameMatch,
    ReadOnlyMemory<byte> ModelMatch,
    int Start,
    int Length);
