namespace Telltale;

/// <summary>The price that holds for the whole call once its prompt is longer than a threshold.</summary>
/// <param name="Above">The threshold: prompts of <em>more</em> input tokens than this, cached ones included.</param>
/// <param name="Price">The price of every token of the call then, in US dollars per million tokens.</param>
public readonly record struct PriceTier(long Above, decimal Price);
