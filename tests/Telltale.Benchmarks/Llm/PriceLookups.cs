using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Llm;

/// <summary>What the price of a call costs: finding a model, found before, and calculating with it.</summary>
public class PriceLookups
{
    private static readonly string s_longName = "amazon.nova-lite" + new string('x', 184);
    private static readonly LlmUsage s_plain = new(1000, 200);
    private static readonly LlmUsage s_full = new(1000, 200)
    {
        CacheReadTokens = 400,
        CacheWriteTokens = 100,
        CacheWrite1hTokens = 40,
        ReasoningTokens = 50,
    };

    private static readonly LlmPrice s_sonnet = LlmPrices.Find("anthropic", "claude-sonnet-4-5")!;

    // As it comes off the wire: equal to the name that was looked up first, but another string.
    private readonly string _dated = new("claude-sonnet-4-5-20250929".AsSpan());
    private readonly string _long = new(s_longName.AsSpan());
    private int _next;

    [GlobalSetup]
    public void LookUp()
    {
        LlmPrices.Find("anthropic", "claude-sonnet-4-5-20250929");
        LlmPrices.Find("aws.bedrock", s_longName);
    }

    [Benchmark(Description = "name of the code"), BenchmarkCategory("lookup")]
    public LlmPrice? Literal() => LlmPrices.Find("openai", "gpt-4o");

    [Benchmark(Description = "name of a response"), BenchmarkCategory("lookup")]
    public LlmPrice? Dated() => LlmPrices.Find("anthropic", _dated);

    [Benchmark(Description = "200 characters"), BenchmarkCategory("lookup")]
    public LlmPrice? Long() => LlmPrices.Find("aws.bedrock", _long);

    [Benchmark(Description = "unknown model"), BenchmarkCategory("lookup")]
    public LlmPrice? Unknown() => LlmPrices.Find("openai", "in-house-model");

    [Benchmark(Description = "price by the hour"), BenchmarkCategory("lookup")]
    public LlmPrice? Hourly() => LlmPrices.Find("deepseek", "deepseek-chat");

    [Benchmark(Description = "never seen, known"), BenchmarkCategory("first lookup")]
    public LlmPrice? First() => LlmPrices.Find("openai", $"ft:gpt-4o-2024-08-06:{_next++}");

    [Benchmark(Description = "never seen, unknown"), BenchmarkCategory("first lookup")]
    public LlmPrice? FirstUnknown() => LlmPrices.Find(null, $"unknown-{_next++}");

    [Benchmark(Description = "input and output"), BenchmarkCategory("cost")]
    public LlmCost? Plain() => s_sonnet.Cost(s_plain);

    [Benchmark(Description = "cached, written, reasoning"), BenchmarkCategory("cost")]
    public LlmCost? Full() => s_sonnet.Cost(s_full);

    [Benchmark(Description = "lookup and cost"), BenchmarkCategory("cost")]
    public LlmCost? Both() => LlmPrices.Cost("anthropic", _dated, s_full);
}
