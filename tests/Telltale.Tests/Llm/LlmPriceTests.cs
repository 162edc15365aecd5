using System.Globalization;

namespace Telltale.Tests;

/// <summary>The rules by which prices and usage become a cost, and where there is none.</summary>
public sealed class LlmPriceTests
{
    private static readonly LlmPrice s_plain = new() { Input = 2m, Output = 10m };

    [Fact]
    public void What_has_no_price_of_its_own_costs_what_contains_it()
    {
        LlmUsage usage = new(1000, 1000)
        {
            CacheReadTokens = 100,
            CacheWriteTokens = 100,
            CacheWrite1hTokens = 50,
            InputAudioTokens = 100,
            InputImageTokens = 100,
            ReasoningTokens = 100,
            OutputAudioTokens = 100,
            OutputImageTokens = 100,
        };
        Assert.Equal(0.012m, s_plain.Cost(usage)?.Total);
    }

    [Fact]
    public void A_write_for_an_hour_costs_what_a_write_costs_where_it_has_no_price()
    {
        LlmPrice price = new() { Input = 2m, Output = 10m, CacheWrite = 3m };
        Assert.Equal(0.0003m, price.Cost(new(100, 0) { CacheWriteTokens = 100, CacheWrite1hTokens = 60 })?.Total);
        Assert.Equal(0.0003m, price.Cost(new(100, 0) { CacheWrite1hTokens = 100 })?.Total);
    }

    [Fact]
    public void Parts_that_exceed_the_whole_leave_nothing_over_and_owe_nothing()
    {
        LlmPrice price = new() { Input = 2m, Output = 10m, CacheRead = 1m, Reasoning = 5m };
        LlmCost cost = Assert.NotNull(price.Cost(new(5, 3) { CacheReadTokens = 400, ReasoningTokens = 10 }));
        Assert.Equal(0.0004m, cost.Input);
        Assert.Equal(0.00005m, cost.Output);
    }

    [Fact]
    public void A_tier_holds_for_the_whole_call_and_for_prices_that_have_none_nothing_changes()
    {
        LlmPrice price = new()
        {
            Input = new TokenPrice(1, new PriceTier(100, 2), new PriceTier(10, 1.5m)),
            Output = new TokenPrice(10, new PriceTier(100, 20)),
            CacheRead = 0.1m,
        };
        Assert.Equal(0.00011m, price.Cost(new(10, 10))?.Total);
        Assert.Equal(0.000_116_5m, price.Cost(new(11, 10))?.Total);
        Assert.Equal(0.000_402m, price.Cost(new(101, 10))?.Total);
        Assert.Equal(0.000_212m, price.Cost(new(101, 10) { CacheReadTokens = 100 })?.Total);
    }

    [Fact]
    public void There_is_no_cost_of_what_has_no_price()
    {
        Assert.Null(new LlmPrice { Input = 1m }.Cost(new(10, 1)));
        Assert.Null(new LlmPrice { Output = 1m }.Cost(new(1, 10)));
        Assert.Null(new LlmPrice().Cost(new(1, 0)));
        Assert.Null(s_plain.Cost(new(1, 1) { WebSearches = 1 }));
        Assert.NotNull(new LlmPrice { Input = 1m }.Cost(new(10, 0)));
    }

    [Fact]
    public void There_is_no_cost_of_usage_that_nobody_knows()
    {
        Assert.Null(s_plain.Cost(default));
        Assert.Null(s_plain.Cost(new(null, null) { CacheReadTokens = 5 }));
        Assert.Null(s_plain.Cost(new(-1, -5)));
        Assert.Equal(0.00001m, s_plain.Cost(new(-1, 1))?.Total);
        Assert.Equal(0, new LlmPrice { Input = 0m, Output = 0m }.Cost(new(5, 5))?.Total);
    }

    [Fact]
    public void Usage_gives_back_what_it_was_given()
    {
        LlmUsage usage = new(0, long.MaxValue) { CacheReadTokens = 7, ReasoningTokens = -3, Requests = 0 };
        Assert.Equal(0, usage.InputTokens);
        Assert.Equal(long.MaxValue - 1, usage.OutputTokens);
        Assert.Equal(7, usage.CacheReadTokens);
        Assert.Equal(0, usage.Requests);
        Assert.Null(usage.ReasoningTokens);
        Assert.Null(usage.WebSearches);
        Assert.Null(default(LlmUsage).InputTokens);
    }

    [Fact]
    public void Absurd_counts_do_not_overflow()
    {
        LlmUsage usage = new(long.MaxValue, long.MaxValue)
        {
            CacheReadTokens = long.MaxValue,
            CacheWriteTokens = long.MaxValue,
            CacheWrite1hTokens = long.MaxValue,
            InputAudioTokens = long.MaxValue,
            InputImageTokens = long.MaxValue,
            ReasoningTokens = long.MaxValue,
            OutputAudioTokens = long.MaxValue,
            Requests = long.MaxValue,
            WebSearches = long.MaxValue,
        };
        LlmPrice price = new() { Input = 1000m, Output = 1000m, Requests = 1_000_000, WebSearches = 1_000_000 };
        Assert.True(price.Cost(usage, multiplier: 1000)?.Total > 0);
    }

    [Fact]
    public void Prices_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TokenPrice(-0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TokenPrice(1000.01m));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TokenPrice(1, new PriceTier(1, -1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TokenPrice(1, new PriceTier(-1, 1)));
        Assert.Throws<ArgumentException>(static () => new TokenPrice(1, new PriceTier(5, 1), new PriceTier(5, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LlmPrice { Requests = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LlmPrice { WebSearches = 1_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plain.Cost(new(1, 1), -1));
    }

    [Theory]
    [InlineData("0.0045", 0.0045)]
    [InlineData("1.2e-05", 0.000012)]
    [InlineData(" 3 ", 3)]
    [InlineData("0", 0)]
    [InlineData("0.0", 0)]
    public void A_reported_cost_is_taken(string reported, double expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = comma;
        LlmCost? cost = LlmCost.FromProvider(reported);
        CultureInfo.CurrentCulture = before;
        Assert.Equal(new LlmCost((decimal)expected, null, null, LlmCostSource.Provider), cost);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("None")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-0.1")]
    [InlineData("0,0045")]
    [InlineData("1e400")]
    [InlineData("$1")]
    [InlineData("1 USD")]
    public void Anything_else_reported_is_none(string? reported) => Assert.Null(LlmCost.FromProvider(reported));
}
