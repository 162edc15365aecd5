using System.Text;

namespace Telltale.Tests;

/// <summary>A call that was served by another tier than the usual one costs what that tier does, and nothing where nobody knows it.</summary>
[Collection(nameof(Alone))]
public sealed class ServiceTierTests : IDisposable
{
    public void Dispose() => LlmPrices.Reset();

    /// <summary>Provider, model, tier, usage, and what it costs: tokens times US dollars per million tokens, times the tier's factor.</summary>
    public static TheoryData<string, string, string?, LlmUsage, decimal> Calls => new()
    {
        // (1,000 x 2.5 + 200 x 10) x 0.5
        { "openai", "gpt-4o", "batch", new(1000, 200), 0.002_25m },
        // (1,000 x 1.25 + 1,000 x 10) x 0.5
        { "openai", "gpt-5", "flex", new(1000, 1000), 0.005_625m },
        // (600 x 2.5 + 400 x 1.25 + 200 x 10) x 0.5, however the tier is written
        { "openai", "gpt-4o", "Flex", new(1000, 200) { CacheReadTokens = 400 }, 0.002m },
        // (272,000 x 5 + 1,000 x 22.5) x 0.5: long prompts have their prices in every tier
        { "openai", "gpt-5.4", "flex", new(272_000, 1000), 0.691_25m },
        // 1,000 x 2.5 x 0.5, and 3 searches x 10 / 1,000, which no tier makes cheaper
        { "openai", "gpt-4o", "flex", new(1000, null) { WebSearches = 3 }, 0.031_25m },
        // (500 x 3 + 400 x 0.3 + 100 x 3.75 + 200 x 15) x 0.5
        { "anthropic", "claude-sonnet-4-5", "batch", new(1000, 200) { CacheReadTokens = 400, CacheWriteTokens = 100 }, 0.002_497_5m },
        // (200,000 x 1.25 + 1,000 x 10) x 0.5
        { "gcp.gemini", "gemini-2.5-pro", "BATCH", new(200_000, 1000), 0.13m },
        // 1,000 x 2.5 + 200 x 10: what every call is served by that asks for nothing
        { "openai", "gpt-4o", "default", new(1000, 200), 0.0045m },
        { "openai", "gpt-4o", "auto", new(1000, 200), 0.0045m },
        { "openai", "gpt-4o", "", new(1000, 200), 0.0045m },
        { "openai", "gpt-4o", null, new(1000, 200), 0.0045m },
        { "anthropic", "claude-sonnet-4-5", "standard", new(1000, 200), 0.006m },
        { "gcp.gemini", "gemini-2.5-pro", "ON_DEMAND", new(200_000, 1000), 0.26m },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Is_what_hand_and_pencil_say(string provider, string model, string? tier, LlmUsage usage, decimal expected) =>
        Assert.Equal(expected, LlmPrices.Cost(provider, model, usage, serviceTier: tier)?.Total);

    [Theory]
    [InlineData("openai", "gpt-4o", "priority")]
    [InlineData("openai", "gpt-4o", "scale")]
    [InlineData("anthropic", "claude-sonnet-4-5", "priority")]
    [InlineData("anthropic", "claude-sonnet-4-5", "fast")]
    [InlineData("anthropic", "claude-sonnet-4-5", "flex")]
    [InlineData("groq", "llama-3.3-70b-versatile", "batch")]
    public void Has_no_price_where_nobody_knows_it(string provider, string model, string tier)
    {
        Assert.Null(LlmPrices.Cost(provider, model, new(10, 10), serviceTier: tier));
        Assert.Null(LlmPrices.Find(provider, model)!.MultiplierOf(tier));
    }

    [Theory]
    [InlineData("priority", 0.009)]
    [InlineData("PRIORITY", 0.009)]
    [InlineData("fast", 0.009)]
    [InlineData("flex", 0.001_35)]
    [InlineData("default", 0.0045)]
    [InlineData("batch", null)]
    public void Is_what_the_program_says(string tier, double? expected)
    {
        LlmPrices.Add("openai", "gpt-4o", new LlmPrice
        {
            Input = 2.5m,
            Output = 10m,
            ServiceTiers = new Dictionary<string, decimal> { ["Priority"] = 2, ["flex"] = 0.3m },
        });
        // 1,000 x 2.5 + 200 x 10, times that
        Assert.Equal((decimal?)expected, LlmPrices.Cost("openai", "gpt-4o", new(1000, 200), serviceTier: tier)?.Total);
    }

    [Theory]
    [InlineData("priority", 0.009)]
    [InlineData("flex", 0.002_25)]
    [InlineData("ultrafast", 0.0135)]
    [InlineData("batch", null)]
    public void Is_what_the_price_file_says(string tier, double? expected)
    {
        Load("""{ "provider": "openai", "model": "gpt-4o", "input": 2.5, "output": 10, "service_tiers": { "flex": 0.5, "Priority": 2, "UltraFast": 3 } }""");
        Assert.Equal((decimal?)expected, LlmPrices.Cost("openai", "gpt-4o", new(1000, 200), serviceTier: tier)?.Total);
    }

    [Fact]
    public void Is_multiplied_with_what_the_caller_says_besides() =>
        // (1,000 x 2.5 + 200 x 10) x 0.5 x 1.1
        Assert.Equal(0.002_475m, LlmPrices.Cost("openai", "gpt-4o", new(1000, 200), multiplier: 1.1m, serviceTier: "flex")?.Total);

    [Fact]
    public void A_price_keeps_the_tiers_it_was_given()
    {
        Dictionary<string, decimal> tiers = new() { ["flex"] = 0.5m };
        LlmPrice price = new() { Input = 1m, ServiceTiers = tiers };
        tiers["flex"] = 7;
        Assert.Equal(0.5m, price.MultiplierOf("flex"));
        Assert.Equal(0.5m, price.ServiceTiers["FLEX"]);
        Assert.Empty(new LlmPrice().ServiceTiers);
    }

    [Theory]
    [InlineData("flex", -0.1)]
    [InlineData("flex", 1000.1)]
    public void A_multiplier_that_cannot_be_is_refused(string tier, double multiplier) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of((tier, (decimal)multiplier)));

    [Fact]
    public void Names_that_say_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Of((" ", 1)));
        Assert.Throws<ArgumentException>(() => Of(("Standard", 2)));
        Assert.Throws<ArgumentException>(() => Of(("flex", 1), ("FLEX", 2)));
    }

    [Theory]
    [InlineData("[]", "service_tiers")]
    [InlineData("""{ "flex": -1 }""", "'flex'")]
    [InlineData("""{ "flex": 1001 }""", "'flex'")]
    [InlineData("""{ "flex": "0.5" }""", "'flex'")]
    [InlineData("""{ "flex": 1, "flex": 2 }""", "twice")]
    [InlineData("""{ "flex": 1, "Flex": 2 }""", "service_tiers")]
    [InlineData("""{ "default": 2 }""", "'default'")]
    [InlineData("""{ "": 2 }""", "service_tiers")]
    public void A_file_says_where_it_is_wrong(string tiers, string expected)
    {
        FormatException wrong = Assert.Throws<FormatException>(() => Load($$"""{ "model": "m", "input": 1, "service_tiers": {{tiers}} }"""));
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("models[0] (m)", wrong.Message, StringComparison.Ordinal);
    }

    private static LlmPrice Of(params (string Tier, decimal Multiplier)[] tiers) =>
        new() { ServiceTiers = tiers.ToDictionary(static tier => tier.Tier, static tier => tier.Multiplier) };

    private static void Load(string model)
    {
        using MemoryStream json = new(Encoding.UTF8.GetBytes($$"""{ "models": [{{model}}] }"""));
        LlmPrices.Load(json);
    }
}
