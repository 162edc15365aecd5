using System.ClientModel;
using System.Diagnostics;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>A stream of the real client that is enumerated twice sends two requests, which are two calls.</summary>
public sealed class RepeatedStreamTests(LoopbackServer server)
{
    private static readonly ChatCompletionOptions s_options = new() { Temperature = 0.2f, TopP = 0.9f, Seed = 42 };
    private static readonly ChatMessage[] s_messages = [new UserChatMessage("Hi")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_both_of_an_asynchronous_stream()
    {
        using Heard heard = Heard.Begin();
        AsyncCollectionResult<StreamingChatCompletionUpdate> stream =
            Twice().CompleteChatStreamingAsync(s_messages, s_options, Stop);

        await stream.CountAsync(Stop);
        await stream.CountAsync(Stop);

        AssertTwice(heard);
    }

    [Fact]
    public void Records_both_of_a_synchronous_stream()
    {
        using Heard heard = Heard.Begin();
        CollectionResult<StreamingChatCompletionUpdate> stream = Twice().CompleteChatStreaming(s_messages, s_options, Stop);

        _ = stream.Count();
        _ = stream.Count();

        AssertTwice(heard);
    }

    [Fact]
    public async Task Says_of_the_second_what_was_asked_when_others_were_asked_between()
    {
        using Heard heard = Heard.Begin();
        AsyncCollectionResult<StreamingChatCompletionUpdate> stream = Twice().CompleteChatStreamingAsync(s_messages, s_options, Stop);
        await stream.CountAsync(Stop);
        ChatCompletionOptions other = new() { Temperature = 1, TopP = 0.1f, FrequencyPenalty = 1 };
        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, other, Stop);

        await stream.CountAsync(Stop);

        Assert.Equal([0.9, 0.1, 0.9], heard.Spans.Select(static span => span.Tag("gen_ai.request.top_p")));
        Assert.Equal([42L, null, 42L], heard.Spans.Select(static span => span.Tag("gen_ai.request.seed")));
        Assert.Equal([null, 1.0, null], heard.Spans.Select(static span => span.Tag("gen_ai.request.frequency_penalty")));
    }

    private ChatClient Twice() => server.Play(Reply.Events(OpenAIWire.Stream()), Reply.Events(OpenAIWire.Stream())).Chat();

    private static void AssertTwice(Heard heard)
    {
        Assert.Equal(2, heard.Spans.Count);
        Assert.All(heard.Spans, static span =>
        {
            Assert.Equal((1000L, 200L, true), (span.Input(), span.Output(), span.Tag("gen_ai.request.stream")));
            Assert.Equal((0.2, 0.9, 42L), (span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.top_p"), span.Tag("gen_ai.request.seed")));
            Assert.Null(span.Tag("telltale.outcome"));
        });
        Assert.Equal((2000.0, 400.0), (heard.Tokens("input"), heard.Tokens("output")));
    }
}
