namespace Telltale;

/// <summary>
/// Sums up what tokens cost, exactly: as whole trillionths of a dollar, which nearly all prices are, and as decimals, which take several times
/// as long, where that does not do.
/// </summary>
internal struct CostSum
{
    /// <summary>Decimals of a price per token that has six of them per million tokens.</summary>
    private const byte Decimals = 12;

    // A price has less than 2 to the 30th, so that their product has less than 2 to the 58th; no sum has more than ten of them.
    private const long MostTokens = 1L << 28;
    private const decimal PerToken = 0.000_001m;

    private long _trillionths;
    private decimal _rest;

    internal void Add(TokenPrice price, long tokens, long prompt)
    {
        (decimal perMillion, long whole) = price.WholeAt(prompt);
        if (whole >= 0 && tokens < MostTokens)
        {
            _trillionths += whole * tokens;
        }
        else
        {
            _rest += perMillion * tokens;
        }
    }

    internal readonly decimal Total() => Dollars(_trillionths, _rest);

    internal static decimal Total(in CostSum one, in CostSum other) =>
        Dollars(one._trillionths + other._trillionths, one._rest + other._rest);

    private static decimal Dollars(long trillionths, decimal rest)
    {
        decimal dollars = new((int)trillionths, (int)(trillionths >> 32), 0, isNegative: false, Decimals);
        return rest == 0 ? dollars : dollars + (rest * PerToken);
    }
}
