using System.Diagnostics;
using Microsoft.Extensions.AI;
using OllamaSharp.Models.Chat;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>Every attribute that real clients lead to has a name and a type of the conventions.</summary>
public sealed class ConventionTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Attributes_are_those_of_the_registry()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        ChatCompletionOptions options = new() { Temperature = 0.2f, TopP = 1, FrequencyPenalty = 0.1f, PresencePenalty = 0.1f, MaxOutputTokenCount = 7, Seed = 1, StopSequences = { "END" }, ServiceTier = ChatServiceTier.Flex, ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateTextFormat() };
        OpenAI.Chat.ChatMessage[] messages = [new UserChatMessage("Hi")];

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(messages, options, Stop);
        await server.Play(Reply.Json(OpenAIWire.Completion())).Azure().CompleteChatAsync(messages, options, Stop);
        await server.Play(Reply.Events(OpenAIWire.Stream())).Chat().CompleteChatStreamingAsync(messages, options, Stop).CountAsync(Stop);
        await server.Play(Reply.Json(OpenAIWire.Response())).Responses().CreateResponseAsync("gpt-4o", "Hi", cancellationToken: Stop);
        await server.Play(Reply.Json(OpenAIWire.Embeddings)).Embeddings().GenerateEmbeddingsAsync(["a"], new() { Dimensions = 4 }, Stop);
        await server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().AsIChatClient("claude-sonnet-4-5").GetResponseAsync("Hi", new ChatOptions { TopK = 4, Instructions = "Be brief.", ConversationId = null }, Stop);
        await server.Play(Reply.NamedEvents(AnthropicWire.Stream)).Anthropic().AsIChatClient("claude-sonnet-4-5").GetStreamingResponseAsync("Hi", cancellationToken: Stop).CountAsync(Stop);
        await server.Play(Reply.Lines(OllamaWire.Chat)).Ollama().ChatAsync(new ChatRequest { Messages = [] }, Stop).CountAsync(Stop);
        await Assert.ThrowsAnyAsync<Exception>(() => server.Play(Reply.Json(OpenAIWire.Error, 429)).Chat().CompleteChatAsync(messages, options, Stop));

        Assert.Equal(9, heard.Spans.Count);
        Assert.All(heard.Spans, Registry.Check);
        Assert.All(heard.AllPoints.Where(static point => point.Name.StartsWith("gen_ai.", StringComparison.Ordinal)), static point =>
            Assert.All(point.Tags, static tag => Registry.Check(tag.Key, tag.Value)));
        Assert.Contains(heard.Spans, static span => span.Tag("openai.request.service_tier") is "flex");
    }

    [Fact]
    public async Task No_name_of_a_prompt_is_where_Langfuse_reads_a_prompt()
    {
        using Heard heard = Heard.Begin();

        await new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).GreetAsync("Hi", Stop);

        Assert.DoesNotContain(heard.Span.TagObjects, static tag => tag.Key.StartsWith("gen_ai.prompt", StringComparison.Ordinal));
        Assert.Equal(("greet", 3L), (heard.Span.Tag("telltale.prompt.name"), heard.Span.Tag("telltale.prompt.version")));
    }
}
