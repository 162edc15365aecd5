namespace Telltale.Tests;

/// <summary>The provider is told where the model's name tells it and nobody else does.</summary>
[Collection(ListeningTests.Name)]
public sealed class ProviderTests
{
    [Theory]
    [InlineData("gpt-4o", "openai")]
    [InlineData("o3-mini", "openai")]
    [InlineData("o1", "openai")]
    [InlineData("ft:gpt-4o:us::1", "openai")]
    [InlineData("claude-sonnet-4-5", "anthropic")]
    [InlineData("Gemini-2.5-pro", "gcp.gemini")]
    [InlineData("grok-4", "x_ai")]
    [InlineData("us.anthropic.claude-sonnet-4-20250514-v1:0", "aws.bedrock")]
    [InlineData("gpt-oss:20b", null)]
    [InlineData("o1abc", null)]
    [InlineData("mistral", null)]
    [InlineData("openrouter/gpt-4o", null)]
    [InlineData("ours", null)]
    public async Task A_makers_name_tells_the_provider(string model, string? expected)
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Of(new LlmSettings("chat") { ReadsUsage = true }), static () => Task.FromResult(Answer.Gpt4o with { Model = null }), call => call.Model = model);

        Assert.Equal((expected, expected), (heard["gen_ai.provider.name"], heard.AtStart!.GetValueOrDefault("gen_ai.provider.name")));
        Assert.Equal(expected, Assert.Single(heard.Of("gen_ai.client.operation.duration")).Tags.GetValueOrDefault("gen_ai.provider.name"));
    }

    [Fact]
    public async Task The_answers_model_tells_it_too()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Of(new LlmSettings("chat")), static () => Task.FromResult(Answer.Gpt4o));
        Assert.Equal("openai", heard["gen_ai.provider.name"]);
    }

    [Fact]
    public async Task What_is_said_holds()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Of(new LlmSettings("chat") { Provider = "mine", Model = "gpt-4o" }), static () => Task.FromResult(Answer.Gpt4o));
        Assert.Equal("mine", heard["gen_ai.provider.name"]);
    }
}
