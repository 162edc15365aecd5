namespace Telltale.Tests;

/// <summary>What a recorded call cost follows the tier that its answer names.</summary>
[Collection(ListeningTests.Name)]
public sealed class TierCostTests : IDisposable
{
    public void Dispose() => LlmPrices.Reset();

    [Theory]
    [InlineData(null, 0.004)]
    [InlineData("default", 0.004)]
    [InlineData("flex", 0.002)]
    public async Task Of_the_answer(string? tier, double expected)
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o with { ServiceTier = tier }));
        Assert.Equal((expected, tier), (heard["gen_ai.usage.cost"], heard["openai.response.service_tier"]));
        Assert.Equal(expected, Assert.Single(heard.Of("gen_ai.client.operation.cost")).Value);
    }

    [Fact]
    public async Task Is_not_told_where_the_tier_has_no_price()
    {
        List<string> announced = [];
        void Announce(string? provider, string model) => announced.Add($"{provider} {model}");
        LlmPrices.Reset();
        LlmPrices.Unpriced += Announce;
        try
        {
            using Heard heard = new();
            for (int i = 0; i < 2; i++)
            {
                await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o with { ServiceTier = "priority" }));
            }

            Assert.Empty(heard.Of("gen_ai.client.operation.cost"));
            Assert.All(heard.Spans, static span => Assert.Null(span.GetTagItem("gen_ai.usage.cost")));
            Point[] points = heard.Of("telltale.llm.unpriced");
            Assert.Equal(2, points.Length);
            Assert.Equal(("gpt-4o-2024-08-06", "priority"), (points[0].Tags["gen_ai.request.model"], points[0].Tags["telltale.llm.service_tier"]));
            Assert.Equal(["openai gpt-4o-2024-08-06 (service tier priority)"], announced);
        }
        finally
        {
            LlmPrices.Unpriced -= Announce;
        }
    }

    [Fact]
    public async Task Of_each_answer_inside_a_call()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Of(new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o" }), async () =>
        {
            await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o with { ServiceTier = "flex" }));
            await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o with { ServiceTier = "default" }));
            return new Answer();
        });
        Assert.Equal(0.006, heard["gen_ai.usage.cost"]);
    }

    [Fact]
    public async Task Another_providers_tier_is_not_told_as_of_OpenAI()
    {
        using Heard heard = new();
        Operation claude = EmittedCalls.Of(new LlmSettings("chat") { Provider = "anthropic", Model = "claude-sonnet-4-5", ReadsUsage = true });
        // (1,000 x 3 + 200 x 15) x 0.5
        await EmittedCalls.Ask(claude, () => Task.FromResult(new Answer(Input: 1000, Output: 200, ServiceTier: "batch")));
        Assert.Equal((0.003, "batch", null), (heard["gen_ai.usage.cost"], heard["telltale.llm.service_tier"], heard["openai.response.service_tier"]));
    }
}
