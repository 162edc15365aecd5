using System.Collections.Frozen;

namespace Telltale;

/// <summary>What the names of service tiers say, and what is publicly known of their prices.</summary>
internal static class ServiceTiers
{
    internal const decimal Highest = 1000;

    internal static readonly FrozenDictionary<string, decimal> None = FrozenDictionary<string, decimal>.Empty;

    // https://openai.com/api/pricing: batches and flex processing cost half of the standard price; priority differs by model.
    private static readonly FrozenDictionary<string, decimal> s_openai = Of(new() { ["batch"] = 0.5m, ["flex"] = 0.5m });

    // https://docs.claude.com/en/docs/about-claude/pricing and https://ai.google.dev/gemini-api/docs/pricing: batches cost half.
    private static readonly FrozenDictionary<string, decimal> s_batch = Of(new() { ["batch"] = 0.5m });

    /// <summary>What is known of a provider of the shipped table.</summary>
    internal static FrozenDictionary<string, decimal> OfProvider(string id) => id switch
    {
        "openai" => s_openai,
        "anthropic" or "google" => s_batch,
        _ => None,
    };

    /// <summary>Whether the tier is the one that prices are of.</summary>
    internal static bool IsStandard(string? tier) =>
        string.IsNullOrEmpty(tier) || Is(tier, "default") || Is(tier, "auto") || Is(tier, "standard") || Is(tier, "on_demand");

    internal static decimal? MultiplierOf(FrozenDictionary<string, decimal> tiers, string tier) =>
        tiers.TryGetValue(tier, out decimal multiplier) || (Is(tier, "fast") && tiers.TryGetValue("priority", out multiplier)) ? multiplier : null;

    /// <summary>The same, found without regard to case.</summary>
    /// <exception cref="ArgumentException">A tier is the standard one, has no name or is there twice.</exception>
    internal static FrozenDictionary<string, decimal> Checked(IReadOnlyDictionary<string, decimal> tiers)
    {
        Dictionary<string, decimal> known = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string tier, decimal multiplier) in tiers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(multiplier, nameof(tiers));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(multiplier, Highest, nameof(tiers));
            if (string.IsNullOrWhiteSpace(tier) || IsStandard(tier) || !known.TryAdd(tier, multiplier))
            {
                throw new ArgumentException($"'{tier}' has no price of its own, or has two.", nameof(tiers));
            }
        }

        return Of(known);
    }

    private static FrozenDictionary<string, decimal> Of(Dictionary<string, decimal> tiers) => tiers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static bool Is(string tier, string name) => tier.Equals(name, StringComparison.OrdinalIgnoreCase);
}
