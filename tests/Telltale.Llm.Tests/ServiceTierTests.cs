using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>The tier that served a call is read of what each real client answers, and decides about its cost.</summary>
public sealed class ServiceTierTests(LoopbackServer server)
{
    // Half of 0.00123 and of 0.004 (the hand-computed costs at standard prices).
    private const double HalfOfClaude = 0.000_615;
    private const double HalfOfGpt = 0.002;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Batch => AnthropicWire.Message.Replace("\"service_tier\":\"standard\"", "\"service_tier\":\"batch\"", StringComparison.Ordinal);

    private static (string, string)[] BatchStream =>
        [.. AnthropicWire.Stream.Select(static line => (line.Item1, line.Item2.Replace("\"service_tier\":\"standard\"", "\"service_tier\":\"batch\"", StringComparison.Ordinal)))];

    private static MessageCreateParams Asked =>
        new() { Model = "claude-sonnet-4-5", MaxTokens = 77, Messages = [new UserMessageParam { Content = "Hi" }] };

    [Fact]
    public Task Of_Anthropic() =>
        Costs(HalfOfClaude, () => server.Play(Reply.Json(Batch)).Anthropic().Messages.Create(Asked, Stop));

    [Fact]
    public Task Of_a_stream_of_Anthropic() =>
        Costs(HalfOfClaude, async () => await server.Play(Reply.NamedEvents(BatchStream)).Anthropic().Messages.CreateStreaming(Asked, Stop).CountAsync(Stop));

    [Fact]
    public Task Of_Anthropic_behind_the_adapter() =>
        Costs(HalfOfClaude, () => server.Play(Reply.Json(Batch)).Anthropic().AsIChatClient("claude-sonnet-4-5").GetResponseAsync("Hi", cancellationToken: Stop));

    [Fact]
    public Task Of_a_stream_of_Anthropic_behind_the_adapter() => Costs(HalfOfClaude, async () =>
        await server.Play(Reply.NamedEvents(BatchStream)).Anthropic().AsIChatClient("claude-sonnet-4-5").GetStreamingResponseAsync("Hi", cancellationToken: Stop).CountAsync(Stop));

    [Fact]
    public Task Fast_answers_of_Anthropic_have_no_price_yet() => Costs(null, () => server.Play(
        Reply.Json(AnthropicWire.Message.Replace("\"service_tier\":\"standard\"", "\"service_tier\":\"standard\",\"speed\":\"fast\"", StringComparison.Ordinal)))
        .Anthropic().Messages.Create(Asked, Stop));

    [Fact]
    public Task Of_OpenAI() => Costs(HalfOfGpt, () => Flex().Chat().CompleteChatAsync([new UserChatMessage("Hi")], cancellationToken: Stop));

    [Fact]
    public Task Of_OpenAI_behind_the_adapter() => Costs(HalfOfGpt, () => Flex().Chat().AsIChatClient().GetResponseAsync("Hi", cancellationToken: Stop));

    [Fact]
    public Task Of_OpenAI_behind_Semantic_Kernel() => Costs(HalfOfGpt, () =>
    {
        OpenAIClient client = new(new System.ClientModel.ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = Flex().Address });
        IChatCompletionService service = new OpenAIChatCompletionService("gpt-4o", client);
        return service.GetChatMessageContentAsync("Hi", cancellationToken: Stop);
    });

    private static async Task Costs(double? expected, Func<Task> call)
    {
        using Heard heard = Heard.Begin();
        await call();
        Assert.Equal(expected, heard.Span.Cost() is { } cost ? Math.Round(cost, 10) : null);
    }

    private ServerScript Flex() => server.Play(Reply.Json(Tiered(OpenAIWire.Completion())));

    private static string Tiered(string json) => json.Replace("\"service_tier\":\"default\"", "\"service_tier\":\"flex\"", StringComparison.Ordinal);
}
