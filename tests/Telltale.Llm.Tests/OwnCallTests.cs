using System.Diagnostics;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>Annotated methods around real clients: one call is one generation.</summary>
public sealed class OwnCallTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_the_librarys_type_that_a_method_returns()
    {
        using Heard heard = Heard.Begin();

        await new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).GreetAsync("Hi", Stop);

        Assert.Equal((1000L, 200L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(0.004, heard.Span.Cost()!.Value, 10);
        Assert.Single(heard.Generations);
        Assert.Equal(2, heard.Points("gen_ai.client.token.usage").Count);
    }

    [Fact]
    public async Task Adds_up_what_the_calls_inside_used()
    {
        using Heard heard = Heard.Begin();

        await new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).TwiceAsync(Stop);

        Assert.Equal((2000L, 400L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(0.008, heard.Span.Cost()!.Value, 10);
        Assert.Equal((2000.0, 400.0), (heard.Tokens("input"), heard.Tokens("output")));
        Assert.Single(heard.Points("gen_ai.client.operation.duration"));
    }

    [Fact]
    public async Task Reads_what_is_beside_something_else()
    {
        using Heard heard = Heard.Begin();

        await new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).TupleAsync(Stop);

        Assert.Equal(1000L, heard.Span.Input());
    }

    [Fact]
    public async Task Reads_the_librarys_stream()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        await foreach (StreamingChatCompletionUpdate _ in new Own(server.Play(Reply.Events(OpenAIWire.Stream())).Chat()).StreamAsync(Stop))
        {
            chunks++;
        }

        Assert.Equal((1000L, 200L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(chunks - 1, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
    }

    [Fact]
    public async Task Reads_the_stream_inside_a_stream()
    {
        using Heard heard = Heard.Begin();

        string all = string.Concat(await new Own(server.Play(Reply.Events(OpenAIWire.Stream())).Chat()).WordsAsync(Stop).ToListAsync(Stop));

        Assert.Equal("w0 w1 w2 ", all);
        Activity span = heard.Span;
        Assert.Equal((1000L, 200L, true), (span.Input(), span.Output(), span.Tag("gen_ai.request.stream")));
    }
}
