namespace Telltale;

/// <summary>The price of one sort of token, in US dollars per million tokens. It cannot change.</summary>
public sealed class TokenPrice
{
    /// <summary>The dearest price that is taken for one: 1,000 US dollars per million tokens. Above, the unit is most likely wrong.</summary>
    public const decimal Highest = 1000;

    private readonly PriceTier[] _tiers;
    private readonly long _whole;

    /// <summary>A price, with the prices of long prompts if they differ.</summary>
    /// <param name="price">In US dollars per million tokens.</param>
    /// <param name="tiers">
    /// The prices above thresholds, in any order. A threshold is a switch, not a slice: above it the whole call has the tier's price.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A price is negative or above <see cref="Highest"/>, or a threshold is negative.
    /// </exception>
    /// <exception cref="ArgumentException">Two tiers have the same threshold.</exception>
    public TokenPrice(decimal price, params ReadOnlySpan<PriceTier> tiers)
    {
        Base = Sane(price, nameof(price));
        _whole = Whole(price);
        _tiers = tiers.ToArray();
        Array.Sort(_tiers, static (one, other) => one.Above.CompareTo(other.Above));
        for (int i = 0; i < _tiers.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(_tiers[i].Above, nameof(tiers));
            Sane(_tiers[i].Price, nameof(tiers));
            if (i > 0 && _tiers[i].Above == _tiers[i - 1].Above)
            {
                throw new ArgumentException($"Two tiers begin above {_tiers[i].Above} tokens.", nameof(tiers));
            }
        }
    }

    /// <summary>The price below every threshold, in US dollars per million tokens.</summary>
    public decimal Base { get; }

    /// <summary>The prices above thresholds, lowest threshold first.</summary>
    public IReadOnlyList<PriceTier> Tiers => _tiers;

    /// <summary>A price without tiers.</summary>
    /// <param name="price">In US dollars per million tokens.</param>
    public static implicit operator TokenPrice(decimal price) => new(price);

    /// <summary>The price of a call with a prompt of so many tokens.</summary>
    /// <param name="inputTokens">All tokens of the prompt, cached ones included.</param>
    /// <returns>In US dollars per million tokens.</returns>
    public decimal At(long inputTokens)
    {
        decimal price = Base;
        foreach (PriceTier tier in _tiers)
        {
            if (inputTokens <= tier.Above)
            {
                break;
            }

            price = tier.Price;
        }

        return price;
    }

    /// <summary>The price of a call with a prompt of so many tokens, and the same in millionths of a dollar; less than zero if that is no whole number.</summary>
    internal (decimal Price, long Whole) WholeAt(long inputTokens)
    {
        if (_tiers.Length == 0)
        {
            return (Base, _whole);
        }

        decimal price = At(inputTokens);
        return (price, Whole(price));
    }

    private static long Whole(decimal price)
    {
        decimal millionths = price * 1_000_000;
        return decimal.IsInteger(millionths) ? (long)millionths : -1;
    }

    private static decimal Sane(decimal price, string name) =>
        price is >= 0 and <= Highest
            ? price
            : throw new ArgumentOutOfRangeException(name, price, $"A price is 0 to {Highest} US dollars per million tokens.");
}
