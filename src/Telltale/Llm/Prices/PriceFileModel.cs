using System.Text.Json;

namespace Telltale;

/// <summary>Reads one model of a price file.</summary>
internal sealed class PriceFileModel(string where)
{
    private static readonly HashSet<string> s_tokens =
    [
        "input", "output", "cache_read", "cache_write", "cache_write_1h", "reasoning",
        "input_audio", "output_audio", "input_image", "output_image",
    ];

    private readonly Dictionary<string, decimal> _prices = [];
    private readonly Dictionary<string, List<PriceTier>> _tiers = [];
    private decimal? _requests;
    private readonly Dictionary<string, decimal> _serviceTiers = new(StringComparer.OrdinalIgnoreCase);
    private decimal? _webSearches;

    /// <summary>The model by its name, or by its place in the list.</summary>
    public string Where { get; private set; } = where;

    public string? Provider { get; private set; }

    public string Model { get; private set; } = "";

    public void Read(JsonElement element)
    {
        JsonElement tiers = default;
        foreach (JsonProperty property in PriceFile.Properties(element, Where))
        {
            switch (property.Name)
            {
                case "model":
                    Model = PriceFile.Text(property.Value, $"{Where}.model");
                    Where += $" ({Model})";
                    break;
                case "provider":
                    Provider = PriceFile.Text(property.Value, $"{Where}.provider");
                    break;
                case "requests":
                    _requests = Number(property, LlmPrice.HighestPerThousand);
                    break;
                case "web_searches":
                    _webSearches = Number(property, LlmPrice.HighestPerThousand);
                    break;
                case "service_tiers":
                    ReadServiceTiers(property.Value);
                    break;
                case "tiers":
                    tiers = property.Value;
                    break;
                default:
                    _prices.Add(Known(property.Name), Number(property, TokenPrice.Highest));
                    break;
            }
        }

        if (Model.Length == 0)
        {
            throw new FormatException($"{Where} has no 'model'.");
        }

        if (!_prices.ContainsKey("input") && !_prices.ContainsKey("output"))
        {
            throw new FormatException($"{Where} has neither 'input' nor 'output'. A model that is free has them as 0.");
        }

        ReadTiers(tiers);
    }

    public LlmPrice ToPrice() => new()
    {
        Provider = Provider,
        Model = Model,
        Input = Tokens("input"),
        Output = Tokens("output"),
        CacheRead = Tokens("cache_read"),
        CacheWrite = Tokens("cache_write"),
        CacheWrite1h = Tokens("cache_write_1h"),
        Reasoning = Tokens("reasoning"),
        InputAudio = Tokens("input_audio"),
        OutputAudio = Tokens("output_audio"),
        InputImage = Tokens("input_image"),
        OutputImage = Tokens("output_image"),
        Requests = _requests,
        WebSearches = _webSearches,
        ServiceTiers = _serviceTiers,
    };

    private void ReadServiceTiers(JsonElement tiers)
    {
        foreach (JsonProperty tier in PriceFile.Properties(tiers, $"{Where}.service_tiers"))
        {
            decimal multiplier = Number(tier, ServiceTiers.Highest);
            if (string.IsNullOrWhiteSpace(tier.Name) || ServiceTiers.IsStandard(tier.Name) || !_serviceTiers.TryAdd(tier.Name, multiplier))
            {
                throw new FormatException($"{Where}.service_tiers: '{tier.Name}' is the standard tier, is blank, or is there twice.");
            }
        }
    }

    private void ReadTiers(JsonElement tiers)
    {
        if (tiers.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }

        if (tiers.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{Where}: 'tiers' is not a list.");
        }

        foreach (JsonElement tier in tiers.EnumerateArray())
        {
            ReadTier(tier);
        }
    }

    private void ReadTier(JsonElement tier)
    {
        long above = -1;
        if (tier.ValueKind != JsonValueKind.Object
            || !tier.TryGetProperty("above", out JsonElement threshold)
            || threshold.ValueKind != JsonValueKind.Number
            || !threshold.TryGetInt64(out above)
            || above < 0)
        {
            throw new FormatException($"{Where}: a tier has no 'above', a number of tokens.");
        }

        foreach (JsonProperty property in PriceFile.Properties(tier, $"{Where}: a tier"))
        {
            if (property.Name != "above")
            {
                Add(Known(property.Name), new PriceTier(above, Number(property, TokenPrice.Highest)));
            }
        }
    }

    private void Add(string name, PriceTier tier)
    {
        if (!_prices.ContainsKey(name))
        {
            throw new FormatException($"{Where}: '{name}' has a tier, but no price below it.");
        }

        if (!_tiers.TryGetValue(name, out List<PriceTier>? tiers))
        {
            _tiers.Add(name, tiers = []);
        }

        if (tiers.Any(other => other.Above == tier.Above))
        {
            throw new FormatException($"{Where}: '{name}' has two tiers above {tier.Above} tokens.");
        }

        tiers.Add(tier);
    }

    private TokenPrice? Tokens(string name) =>
        _prices.TryGetValue(name, out decimal price)
            ? new TokenPrice(price, [.. _tiers.GetValueOrDefault(name, [])])
            : null;

    private string Known(string name) =>
        s_tokens.Contains(name) ? name : throw new FormatException($"{Where}: '{name}' is not understood.");

    private decimal Number(JsonProperty property, decimal highest) =>
        property.Value.ValueKind == JsonValueKind.Number
        && property.Value.TryGetDecimal(out decimal number)
        && number >= 0
        && number <= highest
            ? number
            : throw new FormatException(
                $"{Where}: '{property.Name}' is no number of 0 or more, or far too high: {property.Value.GetRawText()}.");
}
