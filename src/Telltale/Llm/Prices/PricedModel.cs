using System.Globalization;
using System.Text;

namespace Telltale;

/// <summary>A model with its prices: mostly one, else one for each time that the provider charges differently.</summary>
internal sealed class PricedModel
{
    private readonly LlmPrice? _first;
    private readonly DatedPrice[] _dated;

    private PricedModel(LlmPrice? first, DatedPrice[] dated, string? provider = null, string? id = null)
    {
        _first = first;
        _dated = dated;
        Provider = provider;
        Id = id;
    }

    /// <summary>A model whose price is the same at all times.</summary>
    public PricedModel(LlmPrice price)
        : this(price, [])
    {
    }

    /// <summary>What the table calls the provider.</summary>
    public string? Provider { get; }

    /// <summary>What the table calls the model.</summary>
    public string? Id { get; }

    /// <summary>The price at a time, now if none is given; none for a model that is known, but not its price.</summary>
    public LlmPrice? At(DateTimeOffset time)
    {
        if (_dated.Length == 0)
        {
            return _first;
        }

        DateTime utc = time == default ? DateTime.UtcNow : time.UtcDateTime;
        // The last that holds wins: later rows are newer dates, or hours within them.
        for (int i = _dated.Length - 1; i >= 0; i--)
        {
            if (_dated[i].HoldsAt(utc))
            {
                return _dated[i].Price;
            }
        }

        return _first;
    }

    /// <summary>Reads the cells of a model's line that follow its predicate.</summary>
    public static PricedModel Read(string provider, ReadOnlySpan<byte> id, ReadOnlySpan<byte> cells)
    {
        string model = Encoding.ASCII.GetString(id);
        LlmPrice? first = ReadPrice(provider, model, PriceTable.Cell(ref cells));
        List<DatedPrice> dated = [];
        while (!cells.IsEmpty)
        {
            string when = Encoding.ASCII.GetString(PriceTable.Cell(ref cells));
            dated.Add(DatedPrice.Read(when, ReadPrice(provider, model, PriceTable.Cell(ref cells))));
        }

        return new PricedModel(first, [.. dated], provider, model);
    }

    private static LlmPrice? ReadPrice(string provider, string model, ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        Dictionary<string, string> parts = [];
        foreach (string part in Encoding.ASCII.GetString(cell).Split(' '))
        {
            int digit = part.AsSpan().IndexOfAnyInRange('0', '9');
            parts.Add(part[..digit], part[digit..]);
        }

        return new LlmPrice
        {
            Provider = provider,
            Model = model,
            Input = Tokens(parts, "i"),
            Output = Tokens(parts, "o"),
            CacheRead = Tokens(parts, "r"),
            CacheWrite = Tokens(parts, "w"),
            CacheWrite1h = Tokens(parts, "h"),
            Reasoning = Tokens(parts, "t"),
            InputAudio = Tokens(parts, "ia"),
            OutputAudio = Tokens(parts, "oa"),
            InputImage = Tokens(parts, "ii"),
            OutputImage = Tokens(parts, "oi"),
            Requests = Tokens(parts, "q")?.Base,
            WebSearches = Tokens(parts, "s")?.Base,
            PublicTiers = ServiceTiers.OfProvider(provider),
        };
    }

    private static TokenPrice? Tokens(Dictionary<string, string> parts, string code)
    {
        if (!parts.TryGetValue(code, out string? text))
        {
            return null;
        }

        string[] steps = text.Split('>');
        PriceTier[] tiers =
        [
            .. steps.Skip(1).Select(static step => step.Split(':')).Select(static step =>
                new PriceTier(long.Parse(step[0], CultureInfo.InvariantCulture), Number(step[1]))),
        ];
        return new TokenPrice(Number(steps[0]), tiers);
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
