using System.Globalization;

namespace Telltale;

/// <summary>What one LLM call cost, in US dollars.</summary>
/// <remarks>
/// Amounts are <see cref="decimal"/>: prices are short decimal fractions, so sums of them are exact, and the nearest <see cref="double"/> to
/// the exact amount is what a metric gets. There is no cost of a call whose price is not known: that is <see langword="null"/>, never zero. Zero
/// is the cost of a call to a model that is free.
/// </remarks>
/// <param name="Total">All of it: input, output, and charges per request and per web search.</param>
/// <param name="Input">What the prompt cost, caches included; <see langword="null"/> if the source does not say.</param>
/// <param name="Output">What the answer cost, reasoning included; <see langword="null"/> if the source does not say.</param>
/// <param name="Source">Who says so.</param>
public readonly record struct LlmCost(decimal Total, decimal? Input, decimal? Output, LlmCostSource Source)
{
    /// <summary>The currency of all amounts, by ISO 4217: <c>USD</c>.</summary>
    public const string Currency = "USD";

    /// <summary>Reads a cost that a proxy reported, as LiteLLM does in the header <c>x-litellm-response-cost</c>.</summary>
    /// <remarks>A reported cost is what is billed: prefer it to a calculated one.</remarks>
    /// <param name="reported">The header's text: US dollars in the invariant culture, an exponent allowed.</param>
    /// <returns>The cost, or <see langword="null"/> if the text is missing, is no number, or is negative. It never throws.</returns>
    public static LlmCost? FromProvider(string? reported) =>
        decimal.TryParse(reported, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal total) && total >= 0
            ? new LlmCost(total, null, null, LlmCostSource.Provider)
            : null;
}
