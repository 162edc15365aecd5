using CsCheck;

namespace Telltale.Tests;

/// <summary>Whatever the prices and the usage: the cost is that of a calculator written without a thought of speed.</summary>
public sealed class RandomCostTests
{
    private static readonly Gen<decimal> s_amount = Gen.Int[0, 100_000].Select(static n => n / 1000m);

    private static readonly Gen<PriceTier[]> s_tiers =
        Gen.Select(Gen.Int[0, 300], s_amount, static (above, price) => new PriceTier(above, price)).Array[0, 3]
            .Select(static tiers => tiers.DistinctBy(static tier => tier.Above).ToArray());

    private static readonly Gen<TokenPrice?> s_token = Gen.Select(
        Gen.Int[0, 3], s_amount, s_tiers, static (kind, price, tiers) => kind == 0 ? null : new TokenPrice(price, tiers));

    private static readonly Gen<LlmPrice> s_price = Gen.Select(
        s_token.Array[10], s_amount, s_amount, Gen.Bool, static (tokens, request, search, things) => new LlmPrice
        {
            Input = tokens[0],
            Output = tokens[1],
            CacheRead = tokens[2],
            CacheWrite = tokens[3],
            CacheWrite1h = tokens[4],
            Reasoning = tokens[5],
            InputAudio = tokens[6],
            OutputAudio = tokens[7],
            InputImage = tokens[8],
            OutputImage = tokens[9],
            Requests = things ? request : null,
            WebSearches = things ? search : null,
        });

    private static readonly Gen<long?> s_count = Gen.Long[-100, 400].Select(static n => n < 0 ? null : (long?)n);

    private static readonly Gen<LlmUsage> s_usage = s_count.Array[12].Select(static n => new LlmUsage(n[0], n[1])
    {
        CacheReadTokens = n[2],
        CacheWriteTokens = n[3],
        CacheWrite1hTokens = n[4],
        ReasoningTokens = n[5],
        InputAudioTokens = n[6],
        OutputAudioTokens = n[7],
        InputImageTokens = n[8],
        OutputImageTokens = n[9],
        Requests = n[10],
        WebSearches = n[11],
    });

    [Fact]
    public void Is_that_of_the_plain_calculator() => Gen.Select(s_price, s_usage).Sample(
        static (price, usage) =>
        {
            LlmCost? cost = price.Cost(usage);
            (decimal? input, decimal? output, decimal? things) = Plain(price, usage);
            decimal? total = input + output + things;
            return cost is null ? total is null : cost.Value.Total == total && cost.Value.Input == input && cost.Value.Output == output;
        },
        iter: 20_000);

    [Fact]
    public void More_tokens_never_cost_less_where_long_prompts_are_not_cheaper() => Gen.Select(s_usage, s_amount, s_amount).Sample(
        static (usage, input, output) =>
        {
            LlmPrice price = new() { Input = input, Output = output, WebSearches = 1 };
            LlmUsage more = usage with { InputTokens = usage.InputTokens + 1, OutputTokens = usage.OutputTokens + 1 };
            return price.Cost(usage) is not { } cost || price.Cost(more) is { } dearer && dearer.Total >= cost.Total;
        });

    // Every line of the rules on its own: parts out of the whole, a price or what contains it, all or nothing.
    private static (decimal? Input, decimal? Output, decimal? Things) Plain(LlmPrice price, LlmUsage usage)
    {
        if (usage.InputTokens is null && usage.OutputTokens is null)
        {
            return default;
        }

        decimal prompt = usage.InputTokens ?? 0, hour = usage.CacheWrite1hTokens ?? 0;
        decimal written = Math.Max(usage.CacheWriteTokens ?? 0, hour);
        decimal text = prompt - (usage.CacheReadTokens ?? 0) - written - (usage.InputAudioTokens ?? 0) - (usage.InputImageTokens ?? 0);
        decimal answer = (usage.OutputTokens ?? 0)
            - (usage.ReasoningTokens ?? 0) - (usage.OutputAudioTokens ?? 0) - (usage.OutputImageTokens ?? 0);
        decimal? Of(decimal? tokens, params TokenPrice?[] prices) =>
            (tokens ?? 0) <= 0 ? 0 : tokens * At(prices.FirstOrDefault(static known => known is not null), prompt) / 1_000_000m;
        return (
            Of(text, price.Input)
                + Of(usage.CacheReadTokens, price.CacheRead, price.Input)
                + Of(written - hour, price.CacheWrite, price.Input)
                + Of(hour, price.CacheWrite1h, price.CacheWrite, price.Input)
                + Of(usage.InputAudioTokens, price.InputAudio, price.Input)
                + Of(usage.InputImageTokens, price.InputImage, price.Input),
            Of(answer, price.Output)
                + Of(usage.ReasoningTokens, price.Reasoning, price.Output)
                + Of(usage.OutputAudioTokens, price.OutputAudio, price.Output)
                + Of(usage.OutputImageTokens, price.OutputImage, price.Output),
            (price.Requests ?? 0) * (usage.Requests ?? 1) / 1000m
                + ((usage.WebSearches ?? 0) == 0 ? 0 : price.WebSearches * usage.WebSearches / 1000m));
    }

    private static decimal? At(TokenPrice? price, decimal prompt) =>
        price?.Tiers.Where(tier => prompt > tier.Above).OrderByDescending(static tier => tier.Above)
            .Select(static tier => (decimal?)tier.Price).FirstOrDefault() ?? price?.Base;
}
