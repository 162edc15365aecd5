using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Responses;

namespace Telltale.Llm.Tests;

/// <summary>What the latest conventions have beside the earlier ones is read of real clients.</summary>
public sealed class LatestTests : IDisposable
{
    private readonly LoopbackServer _server;

    public LatestTests(LoopbackServer server)
    {
        _server = server;
        LlmTelemetry.Dialect = LlmDialect.Latest;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => LlmTelemetry.Dialect = LlmDialect.V1_41;

    [Fact]
    public async Task A_response_says_what_it_goes_on_from_and_how_far_it_is()
    {
        using Heard heard = Heard.Begin();
        CreateResponseOptions options = new("gpt-4o", [ResponseItem.CreateUserMessageItem("Hi")])
        {
            PreviousResponseId = "resp_0",
            ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = ResponseReasoningEffortLevel.High },
        };

        await _server.Play(Reply.Json(OpenAIWire.Response())).Responses().CreateResponseAsync(options, Stop);

        Assert.Equal(
            ("resp_0", "high", "completed"),
            (heard.Span.Tag("gen_ai.request.previous_response.id"), heard.Span.Tag("gen_ai.request.reasoning.level"), heard.Span.Tag("gen_ai.response.status")));
    }

    [Fact]
    public async Task A_chat_says_how_hard_to_think()
    {
        using Heard heard = Heard.Begin();
        ChatCompletionOptions options = new() { ReasoningEffortLevel = ChatReasoningEffortLevel.Low };
        await _server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync([new UserChatMessage("Hi")], options, Stop);
        Assert.Equal("low", heard.Span.Tag("gen_ai.request.reasoning.level"));
    }

    [Fact]
    public async Task An_adapter_says_how_hard_to_think()
    {
        using Heard heard = Heard.Begin();
        ChatOptions options = new() { Reasoning = new() { Effort = ReasoningEffort.Medium } };
        await _server.Play(Reply.Json(OpenAIWire.Completion())).Chat().AsIChatClient().GetResponseAsync("Hi", options, Stop);
        Assert.Equal("medium", heard.Span.Tag("gen_ai.request.reasoning.level"));
    }

    [Fact]
    public async Task Anthropic_says_how_hard_to_think()
    {
        using Heard heard = Heard.Begin();
        MessageCreateParams asked = new()
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 77,
            Messages = [new UserMessageParam { Content = "Hi" }],
            OutputConfig = new OutputConfig { Effort = Effort.High },
        };
        await _server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().Messages.Create(asked, Stop);
        Assert.Equal("high", heard.Span.Tag("gen_ai.request.reasoning.level"));
    }
}
