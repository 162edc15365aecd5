using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>Many calls at once, and slow ones.</summary>
public sealed class LoadTests(LoopbackServer server)
{
    private static readonly ChatMessage[] s_messages = [new UserChatMessage("Hi")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_streams_at_once_are_counted_exactly()
    {
        const int Streams = 1000;
        using Heard heard = Heard.Begin();
        ChatClient client = server.Play(Reply.Events(OpenAIWire.Stream(5))).Chat();

        int[] chunks = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => Task.Run(() => ReadAsync(client), Stop)));

        Assert.All(chunks, static count => Assert.Equal(7, count));
        Assert.Equal(Streams, heard.Spans.Count);
        Assert.All(heard.Spans, static span => Assert.Equal((1000L, 200L), (span.Input(), span.Output())));
        Assert.Equal((Streams * 1000.0, Streams * 200.0), (heard.Tokens("input"), heard.Tokens("output")));
        Assert.Equal(Streams, heard.Points("gen_ai.client.operation.time_to_first_chunk").Count);
        Assert.Equal(Streams * 6, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
        Assert.Equal(Streams * 0.004, heard.Points("gen_ai.client.operation.cost").Sum(static point => point.Value), 6);
    }

    [Fact]
    public async Task Measures_the_time_between_slow_chunks()
    {
        using Heard heard = Heard.Begin();

        await ReadAsync(server.Play(Reply.Events(OpenAIWire.Stream(4), TimeSpan.FromMilliseconds(40))).Chat());

        Assert.True(heard.Points("gen_ai.client.operation.time_per_output_chunk").Sum(static point => point.Value) > 0.1);
        Assert.True(heard.Span.Duration > TimeSpan.FromMilliseconds(150));
    }

    private static async Task<int> ReadAsync(ChatClient client)
    {
        int chunks = 0;
        await foreach (StreamingChatCompletionUpdate _ in client.CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
        {
            chunks++;
        }

        return chunks;
    }
}
