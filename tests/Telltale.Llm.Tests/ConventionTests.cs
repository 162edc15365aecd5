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
        Assert.All(heard.AllPoints, Registry.Check);
        Assert.Contains(heard.Spans, static span => span.Tag("openai.request.service_tier") is "flex");
    }

    [Fact]
    public async Task Names_of_own_work_are_those_of_the_registry_or_ours()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        OwnWork work = new("Bern");

        await work.TripAsync("the old town", "facts");
        await work.MakeAsync("Be brief.");
        await work.WeatherAsync("call_1", "the old town", "a@example.org");
        await Assert.ThrowsAsync<ArgumentException>(() => new OwnWork("r1s1").ForgetAsync("s1", "r1"));

        Assert.Equal(
            ["create_agent", "delete_memory", "execute_tool", "invoke_agent", "invoke_workflow", "plan", "retrieval", "search_memory", "upsert_memory"],
            heard.Spans.Select(static span => (string)span.Tag("gen_ai.operation.name")!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(heard.Spans, Registry.Check);
        Assert.All(heard.Spans, static span => Assert.All(span.Events.SelectMany(static happened => happened.Tags), static tag => Registry.Check(tag.Key, tag.Value)));
        Assert.All(heard.AllPoints, Registry.Check);
        Assert.Contains(heard.AllPoints, static point => point.Tags.GetValueOrDefault("gen_ai.operation.name") is "execute_tool");
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
