namespace Telltale.Tests;

/// <summary>What a program adds and maps, and what happens meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class LlmPricesTests : IDisposable
{
    private static readonly LlmPrice s_mine = new() { Input = 1m, Output = 1m };

    public void Dispose() => LlmPrices.Reset();

    [Fact]
    public void An_added_price_holds_for_every_name_of_the_model_and_for_no_other_model()
    {
        LlmPrices.Add("openai", "gpt-4o", s_mine);
        foreach (string name in (string[])["gpt-4o", "GPT-4o", "gpt-4o-2024-08-06", "gpt-4o-2027-01-01", "openai/gpt-4o", "gpt-4o-latest"])
        {
            Assert.Same(s_mine, LlmPrices.Find("openai", name));
        }

        Assert.Same(s_mine, LlmPrices.Find("azure.ai.openai", "gpt-4o"));
        Assert.Same(s_mine, LlmPrices.Find(null, "gpt-4o"));
        Assert.Equal("gpt-4o-2024-05-13", LlmPrices.Find("openai", "gpt-4o-2024-05-13")?.Model);
        Assert.Equal("openai/gpt-4o", LlmPrices.Find("openrouter", "openai/gpt-4o")?.Model);
        Assert.Equal("gpt-4o-mini", LlmPrices.Find("openai", "gpt-4o-mini")?.Model);
    }

    [Fact]
    public void An_added_price_of_one_reseller_is_not_that_of_the_maker()
    {
        LlmPrices.Add("azure.ai.openai", "gpt-4o", s_mine);
        Assert.Same(s_mine, LlmPrices.Find("azure.ai.openai", "gpt-4o-2024-08-06"));
        Assert.NotSame(s_mine, LlmPrices.Find("openai", "gpt-4o"));
    }

    [Fact]
    public void Any_provider_can_be_given_prices()
    {
        LlmPrices.Add("ollama", "llama3.1", s_mine);
        LlmPrices.Add("ibm.watsonx.ai", "granite-4", s_mine);
        LlmPrices.Add(null, "everywhere", s_mine);
        Assert.Same(s_mine, LlmPrices.Find("ollama", "llama3.1"));
        Assert.Same(s_mine, LlmPrices.Find("IBM.watsonx.ai", "Granite-4"));
        Assert.Null(LlmPrices.Find("openai", "granite-4"));
        Assert.Same(s_mine, LlmPrices.Find("somebody", "everywhere"));
        Assert.Same(s_mine, LlmPrices.Find("openai", "everywhere-2027-01-01"));
    }

    [Fact]
    public void A_deployment_is_priced_as_the_model_it_is_mapped_to()
    {
        Assert.Null(LlmPrices.Find("azure.ai.openai", "my-azure-deployment"));
        LlmPrices.Map("my-azure-deployment", "gpt-4o");
        LlmPrices.Map("fast", "anthropic/claude-haiku-4-5");
        Assert.Equal("gpt-4o", LlmPrices.Find("azure.ai.openai", "My-Azure-Deployment")?.Model);
        Assert.Equal("gpt-4o", LlmPrices.Find("azure.ai.openai", "azure/my-azure-deployment")?.Model);
        Assert.Equal("claude-haiku-4-5", LlmPrices.Find(null, "fast")?.Model);
        Assert.Equal("claude-haiku-4-5", LlmPrices.Find("openai", "fast")?.Model);
        LlmPrices.Reset();
        Assert.Null(LlmPrices.Find("azure.ai.openai", "my-azure-deployment"));
    }

    [Fact]
    public void A_name_mapped_to_itself_or_in_a_circle_is_no_harm()
    {
        LlmPrices.Map("gpt-4o", "gpt-4o");
        LlmPrices.Map("a", "b");
        LlmPrices.Map("b", "a");
        Assert.NotNull(LlmPrices.Find("openai", "gpt-4o"));
        Assert.Null(LlmPrices.Find("openai", "a"));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => LlmPrices.Add("openai", " ", s_mine));
        Assert.Throws<ArgumentNullException>(static () => LlmPrices.Add("openai", "x", null!));
        Assert.Throws<ArgumentException>(static () => LlmPrices.Map("", "x"));
        Assert.Throws<ArgumentException>(static () => LlmPrices.Map("x", " "));
        Assert.Throws<ArgumentNullException>(static () => LlmPrices.Load((Stream)null!));
        Assert.Throws<ArgumentException>(static () => LlmPrices.Load(""));
    }

    [Fact]
    public async Task Prices_can_change_while_calls_are_priced()
    {
        using CancellationTokenSource done = new();
        Task[] readers = [.. Enumerable.Range(0, 4).Select(reader => Task.Run(
            () =>
            {
                for (int i = 0; !done.IsCancellationRequested; i++)
                {
                    Assert.Equal("gpt-4o-mini", LlmPrices.Find("openai", "gpt-4o-mini")?.Model);
                    decimal? input = LlmPrices.Find("openai", "gpt-4o")?.Input?.Base;
                    Assert.True(input is 1 or 2.5m);
                    Assert.Null(LlmPrices.Find("openai", $"none-{reader}-{i % 3000}"));
                }
            },
            TestContext.Current.CancellationToken))];
        for (int i = 0; i < 200; i++)
        {
            LlmPrices.Add("openai", "gpt-4o", s_mine);
            LlmPrices.Map($"deployment-{i}", "gpt-4o");
            Assert.Same(s_mine, LlmPrices.Find("openai", $"deployment-{i}"));
            LlmPrices.Reset();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void Looking_up_and_calculating_again_allocates_nothing()
    {
        string longName = "amazon.nova-lite" + new string('x', 180);
        LlmUsage usage = new(1000, 200) { CacheReadTokens = 400, CacheWriteTokens = 100, ReasoningTokens = 5 };
        Assert.Equal(0, Bytes.Of(() =>
        {
            LlmPrices.Cost("openai", "gpt-4o", usage);
            LlmPrices.Cost("anthropic", "claude-sonnet-4-5-20250929", usage, multiplier: 0.5m);
            LlmPrices.Find("aws.bedrock", longName);
            LlmPrices.Find("openai", "not-a-model");
            LlmPrices.Find(null, "o3");
            LlmPrices.Find("deepseek", "deepseek-chat");
        }));
    }
}
