using System.Collections.Frozen;

namespace Telltale;

/// <summary>What one model costs: US dollars per million tokens of each sort. It cannot change.</summary>
/// <remarks>
/// A sort of token without a price of its own falls back: cache reads and writes, audio and images of the prompt to <see cref="Input"/>; writes
/// for one hour to <see cref="CacheWrite"/> first; reasoning, audio and images of the answer to <see cref="Output"/>. Where there is nothing to
/// fall back to and such tokens were used, there is no cost at all, never one that is too low.
/// </remarks>
public sealed partial class LlmPrice
{
    internal const decimal HighestPerThousand = 1_000_000;

    private readonly FrozenDictionary<string, decimal> _serviceTiers = Telltale.ServiceTiers.None;

    /// <summary>The price table's name of the provider, such as <c>openai</c> or <c>aws</c>. For information only.</summary>
    public string? Provider { get; init; }

    /// <summary>The price table's name of the model, which can be shorter than the one asked for. For information only.</summary>
    public string? Model { get; init; }

    /// <summary>Tokens of the prompt.</summary>
    public TokenPrice? Input { get; init; }

    /// <summary>Tokens of the answer.</summary>
    public TokenPrice? Output { get; init; }

    /// <summary>Tokens read from the prompt cache.</summary>
    public TokenPrice? CacheRead { get; init; }

    /// <summary>Tokens written to the prompt cache for the provider's usual time, five minutes at Anthropic.</summary>
    public TokenPrice? CacheWrite { get; init; }

    /// <summary>Tokens written to the prompt cache for one hour.</summary>
    public TokenPrice? CacheWrite1h { get; init; }

    /// <summary>Tokens the model thinks with.</summary>
    public TokenPrice? Reasoning { get; init; }

    /// <summary>Tokens of audio in the prompt.</summary>
    public TokenPrice? InputAudio { get; init; }

    /// <summary>Tokens of audio in the answer.</summary>
    public TokenPrice? OutputAudio { get; init; }

    /// <summary>Tokens of images in the prompt.</summary>
    public TokenPrice? InputImage { get; init; }

    /// <summary>Tokens of images in the answer.</summary>
    public TokenPrice? OutputImage { get; init; }

    /// <summary>What each request costs besides, in US dollars per thousand. None by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or above 1,000,000.</exception>
    public decimal? Requests { get; init => field = Sane(value); }

    /// <summary>What each web search of the provider costs besides, in US dollars per thousand. None by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or above 1,000,000.</exception>
    public decimal? WebSearches { get; init => field = Sane(value); }

    /// <summary>The tiers of the shipped table, which are known to be right.</summary>
    internal FrozenDictionary<string, decimal> PublicTiers { init => _serviceTiers = value; }

    /// <summary>
    /// What the prices of tokens are multiplied with where another tier than the standard one served the call: 0.5 for <c>flex</c>, for instance.
    /// Names are compared without regard to case; <c>fast</c> is <c>priority</c> where it is not named itself. Empty by default, and in the
    /// shipped table what providers publish for all of their models. A call of a tier that is not named has no cost.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A multiplier is negative or above 1,000.</exception>
    /// <exception cref="ArgumentException">A name is blank, is there twice, or is one of the standard tier's: <c>default</c>, <c>auto</c>, <c>standard</c>, <c>on_demand</c>.</exception>
    public IReadOnlyDictionary<string, decimal> ServiceTiers
    {
        get => _serviceTiers;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _serviceTiers = Telltale.ServiceTiers.Checked(value);
        }
    }

    private static decimal? Sane(decimal? value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 0, HighestPerThousand, nameof(value));
        return value;
    }
}
