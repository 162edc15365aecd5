namespace Telltale.Tests;

/// <summary>Costs of calls to models of the shipped table, calculated by hand from the providers' prices.</summary>
[Collection(nameof(Alone))]
public sealed class LlmCostTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Provider, model, usage, and what it costs: the products are tokens times US dollars per million tokens.</summary>
    public static TheoryData<string, string, LlmUsage, decimal> Calls => new()
    {
        // 600 x 2.5 + 400 x 1.25 + 200 x 10 = 1,500 + 500 + 2,000
        { "openai", "gpt-4o", new(1000, 200) { CacheReadTokens = 400 }, 0.004m },
        // 1,000 x 2.5 + 200 x 10 = 2,500 + 2,000
        { "openai", "gpt-4o-2024-08-06", new(1000, 200), 0.0045m },
        // 1,000 x 5 + 200 x 15, the older version's prices
        { "openai", "gpt-4o-2024-05-13", new(1000, 200), 0.008m },
        // 1,000 x 2.5 + 200 x 10, and 3 searches x 10 / 1,000
        { "openai", "gpt-4o", new(1000, 200) { WebSearches = 3 }, 0.0345m },
        // 1 x 0.15 + 1 x 0.6: less than a millionth of a dollar
        { "openai", "gpt-4o-mini", new(1, 1), 0.000_000_75m },
        // 10,000 x 2 + 1,000 x 8
        { "azure.ai.openai", "gpt-4.1", new(10_000, 1000), 0.028m },
        // 100 x 2 + 3,000 x 8; reasoning has no price of its own: 2,900 of them are output
        { "openai", "o3", new(100, 3000) { ReasoningTokens = 2900 }, 0.0242m },
        // 2,000 x 15 + 500 x 60, half of the input cached at 7.5: 15,000 + 7,500 + 30,000
        { "openai", "o1", new(2000, 500) { CacheReadTokens = 1000 }, 0.0525m },
        // 12 x 0.02; an embedding has no output
        { "openai", "text-embedding-3-small", new(12, null), 0.000_000_24m },
        // 12 x 0.02; and none is none
        { "openai", "text-embedding-3-small", new(12, 0), 0.000_000_24m },
        // 1,000 x 1.25 + 1,000 x 10
        { "openai", "gpt-5", new(1000, 1000), 0.01125m },
        // 271,999 x 2.5 + 0: at the threshold it is not above it
        { "openai", "gpt-5.4", new(271_999, 0), 0.679_997_5m },
        // 272,000 x 5 + 1,000 x 22.5: above, all of it
        { "openai", "gpt-5.4", new(272_000, 1000), 1.3825m },
        // 300,000 of which 290,000 cached: 10,000 x 5 + 290,000 x 0.5 + 100 x 22.5; the cached count for the threshold
        { "openai", "gpt-5.4", new(300_000, 100) { CacheReadTokens = 290_000 }, 0.19725m },
        // 100 x 4 + 300 x 32 + 50 x 16 + 250 x 64 = 400 + 9,600 + 800 + 16,000
        { "openai", "gpt-realtime", new(400, 300) { InputAudioTokens = 300, OutputAudioTokens = 250 }, 0.0268m },
        // 20 x 5 + 80 x 10 + 1,000 x 40; images of the answer have no price of their own
        { "openai", "gpt-image-1", new(100, 1000) { InputImageTokens = 80, OutputImageTokens = 1000 }, 0.0409m },
        // 500 x 3 + 400 x 0.3 + 100 x 3.75 + 200 x 15 = 1,500 + 120 + 375 + 3,000
        { "anthropic", "claude-sonnet-4-5", new(1000, 200) { CacheReadTokens = 400, CacheWriteTokens = 100 }, 0.004_995m },
        // 5 x 3 + 400 x 0.3 + 60 x 3.75 + 40 x 6 + 42 x 15 = 15 + 120 + 225 + 240 + 630
        {
            "anthropic", "claude-sonnet-4-5",
            new(505, 42) { CacheReadTokens = 400, CacheWriteTokens = 100, CacheWrite1hTokens = 40 }, 0.001_23m
        },
        // 200,000 x 3 + 1,000 x 15
        { "anthropic", "claude-sonnet-4-5", new(200_000, 1000), 0.615m },
        // 200,001 x 6 + 1,000 x 22.5 = 1,200,006 + 22,500
        { "anthropic", "claude-sonnet-4-5", new(200_001, 1000), 1.222_506m },
        // 1,000,000: 100,000 x 6 + 800,000 x 0.6 + 50,000 x 7.5 + 50,000 x 12 + 10,000 x 22.5
        {
            "anthropic", "claude-sonnet-4-5-20250929",
            new(1_000_000, 10_000) { CacheReadTokens = 800_000, CacheWriteTokens = 100_000, CacheWrite1hTokens = 50_000 }, 2.28m
        },
        // 900,000 x 3 + 1,000 x 15: since March 2026 the long context costs the same
        { "anthropic", "claude-sonnet-4-6", new(900_000, 1000), 2.715m },
        // 1,000 x 5 + 500 x 25
        { "anthropic", "claude-opus-4-6", new(1000, 500), 0.0175m },
        // 1,000 x 1 + 100 x 5, and 2 x 10 / 1,000
        { "anthropic", "claude-haiku-4-5", new(1000, 100) { WebSearches = 2 }, 0.0215m },
        // 200,000 x 1.25 + 1,000 x 10
        { "gcp.vertex_ai", "gemini-2.5-pro", new(200_000, 1000), 0.26m },
        // 150,000 x 2.5 + 100,000 x 0.25 + 1,000 x 15 = 375,000 + 25,000 + 15,000
        { "gcp.gemini", "models/gemini-2.5-pro", new(250_000, 1000) { CacheReadTokens = 100_000 }, 0.415m },
        // 200 x 0.3 + 800 x 1 + 100 x 2.5
        { "gcp.gemini", "gemini-2.5-flash", new(1000, 100) { InputAudioTokens = 800 }, 0.001_11m },
        // 10 x 0.3 + 10 x 2.5 + 1,290 x 30
        { "gcp.gemini", "gemini-2.5-flash-image", new(10, 1300) { OutputImageTokens = 1290 }, 0.038_728m },
        // 1,000 x 0.75 + 1,000 x 3.75, till the end of 2026
        { "gcp.gemini", "gemini-3.6-flash", new(1000, 1000), 0.0045m },
        // 100 x 1 + 200 x 1, and 12 / 1,000 for the request
        { "perplexity", "sonar", new(100, 200), 0.0123m },
        // the same, three times asked
        { "perplexity", "sonar", new(100, 200) { Requests = 3 }, 0.0363m },
        // 100 x 2 + 300 x 8 + 700 x 3, and 4 x 5 / 1,000
        { "perplexity", "sonar-deep-research", new(100, 1000) { ReasoningTokens = 700, WebSearches = 4 }, 0.0247m },
        // 1,000 x 0.27 + 1,000 x 1.1, by day
        { "deepseek", "deepseek-chat", new(1000, 1000), 0.001_37m },
        // 100,000 x 1.25 + 99,999 x 0.2 + 10 x 2.5: a threshold that begins at 200,000 exactly
        { "x_ai", "grok-4.3", new(199_999, 10) { CacheReadTokens = 99_999 }, 0.145_024_8m },
        // 100,000 x 2.5 + 100,000 x 0.4 + 10 x 5
        { "x_ai", "grok-4.3", new(200_000, 10) { CacheReadTokens = 100_000 }, 0.290_05m },
        // 40 x 2.5 + 60 x 10
        { "cohere", "command-r-plus", new(40, 60), 0.0007m },
        // 1,000 x 2 + 100 x 6
        { "mistral_ai", "mistral-large-latest", new(1000, 100), 0.0026m },
        // 500 x 0.06 + 500 x 0.015 + 1,000 x 0.24
        { "aws.bedrock", "us.amazon.nova-lite-v1:0", new(1000, 1000) { CacheReadTokens = 500 }, 0.000_277_5m },
        // 1,000 x 0.59 + 1,000 x 0.79
        { "groq", "llama-3.3-70b-versatile", new(1000, 1000), 0.001_38m },
        // free of charge
        { "openrouter", "meta-llama/llama-3.3-70b-instruct:free", new(1000, 1000), 0m },
        // nothing used
        { "openai", "gpt-4o", new(0, 0), 0m },
        // a stream that was left: 1,000 x 3, its output not known
        { "anthropic", "claude-sonnet-4-5", new(1000, null), 0.003m },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Is_what_hand_and_pencil_say(string provider, string model, LlmUsage usage, decimal expected)
    {
        LlmCost cost = Assert.NotNull(LlmPrices.Cost(provider, model, usage, at: s_noon));
        Assert.Equal(expected, cost.Total);
        Assert.Equal(LlmCostSource.Local, cost.Source);
        // What a metric gets prints as it was calculated.
        Assert.Equal(expected.ToString("0.############"), ((double)cost.Total).ToString("0.############"));
    }

    [Fact]
    public void Tells_input_from_output()
    {
        LlmUsage usage = new(1000, 200) { CacheReadTokens = 400, CacheWriteTokens = 100, WebSearches = 1 };
        LlmCost cost = Assert.NotNull(LlmPrices.Cost("anthropic", "claude-sonnet-4-5", usage));
        Assert.Equal(0.001_995m, cost.Input);
        Assert.Equal(0.003m, cost.Output);
        Assert.Equal(0.014_995m, cost.Total);
        Assert.Equal("USD", LlmCost.Currency);
    }

    [Fact]
    public void Batches_cost_what_the_multiplier_says_but_searches_do_not()
    {
        LlmUsage usage = new(1000, 200) { WebSearches = 1 };
        LlmCost cost = Assert.NotNull(LlmPrices.Cost("openai", "gpt-4o", usage, multiplier: 0.5m));
        Assert.Equal(0.001_25m, cost.Input);
        Assert.Equal(0.001m, cost.Output);
        Assert.Equal(0.012_25m, cost.Total);
    }

    [Theory]
    [InlineData("gemini-3.6-flash", "gcp.gemini", "2026-12-31T23:59:59Z", 0.0045)]
    [InlineData("gemini-3.6-flash", "gcp.gemini", "2027-01-01T00:00:00Z", 0.009)]
    [InlineData("gemini-3.6-flash", "gcp.gemini", "2027-01-01T00:30:00+01:00", 0.0045)]
    [InlineData("o3", "openai", "2025-06-09T23:59:59Z", 0.05)]
    [InlineData("o3", "openai", "2025-06-10T00:00:00Z", 0.01)]
    [InlineData("deepseek-chat", "deepseek", "2026-11-23T00:29:59Z", 0.000685)]
    [InlineData("deepseek-chat", "deepseek", "2026-11-23T00:30:00Z", 0.00137)]
    [InlineData("deepseek-chat", "deepseek", "2026-11-23T16:29:59Z", 0.00137)]
    [InlineData("deepseek-chat", "deepseek", "2026-11-23T16:30:00Z", 0.000685)]
    [InlineData("deepseek-v4-pro", "deepseek", "2026-11-23T00:00:00Z", 0.00264)]
    [InlineData("deepseek-v4-pro", "deepseek", "2026-11-23T03:59:59Z", 0.00528)]
    [InlineData("deepseek-v4-pro", "deepseek", "2026-11-23T09:00:00Z", 0.00528)]
    [InlineData("deepseek-v4-pro", "deepseek", "2026-11-23T10:00:00Z", 0.00264)]
    public void Prices_that_change_are_those_of_the_time(string model, string provider, string at, double expected)
    {
        LlmCost cost = Assert.NotNull(LlmPrices.Cost(provider, model, new(1000, 1000), at: DateTimeOffset.Parse(at)));
        Assert.Equal((decimal)expected, cost.Total);
    }
}
