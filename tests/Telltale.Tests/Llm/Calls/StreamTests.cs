using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>A stream of a model is recorded while it is enumerated, whatever its consumer does.</summary>
[Collection(ListeningTests.Name)]
public sealed class StreamTests
{
    private static readonly Answer[] s_chunks =
    [
        new("chatcmpl-1", "gpt-4o-2024-08-06"), new(), new(Finish: "STOP"), new(Input: 1000, Output: 200, CacheRead: 400),
    ];

    [Fact]
    public async Task Reads_usage_from_the_last_chunk()
    {
        using Heard heard = new();
        IAsyncEnumerable<Answer> stream = EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(s_chunks));
        Assert.Equal(4, await CountAsync(stream));

        Assert.Equal((1000L, 200L, 400L), (heard["gen_ai.usage.input_tokens"], heard["gen_ai.usage.output_tokens"], heard["gen_ai.usage.cache_read.input_tokens"]));
        Assert.Equal((true, "chatcmpl-1", 0.004), (heard["gen_ai.request.stream"], heard["gen_ai.response.id"], heard["gen_ai.usage.cost"]));
        Assert.Equal(["stop"], Assert.IsType<string[]>(heard["gen_ai.response.finish_reasons"]));
        Assert.IsType<double>(heard["gen_ai.response.time_to_first_chunk"]);
        Assert.Equal(2, heard.Of("gen_ai.client.token.usage").Length);
        Assert.Single(heard.Of("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Single(heard.Of("telltale.llm.output_rate"));
        Point[] chunks = heard.Of("gen_ai.client.operation.time_per_output_chunk");
        Assert.Equal(3, chunks.Length);
        Assert.All(heard.Points, point => Assert.Same(heard.Span, point.Current));
        Assert.All(chunks, point => Assert.Equal("gpt-4o-2024-08-06", point.Tags["gen_ai.response.model"]));
    }

    [Theory]
    [InlineData(LlmDialect.V1_41)]
    [InlineData(LlmDialect.Latest)]
    public async Task Is_abandoned_where_its_consumer_stops(LlmDialect dialect)
    {
        using Heard heard = new();
        using (Telemetry.With(dialect))
        {
            int seen = 0;
            await foreach (Answer _ in EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(s_chunks)))
            {
                if (++seen == 3)
                {
                    break;
                }
            }
        }

        Assert.Equal("abandoned", heard["telltale.outcome"]);
        Assert.Equal(ActivityStatusCode.Unset, heard.Span.Status);
        Assert.Null(heard["gen_ai.usage.input_tokens"]);
        Assert.DoesNotContain(heard.Points, point => point.Unit == "{token}" || point.Unit == "{USD}");
        string duration = dialect == LlmDialect.Latest ? "gen_ai.client.inference.duration" : "gen_ai.client.operation.duration";
        Assert.Equal("abandoned", Assert.Single(heard.Of(duration)).Tags["telltale.outcome"]);
    }

    [Fact]
    public async Task Says_that_an_abandoned_answer_has_no_end_in_the_latest_dialect()
    {
        using Heard heard = new();
        using (Telemetry.With(LlmDialect.Latest))
        {
            await using IAsyncEnumerator<Answer> chunks =
                EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(new Answer(Input: 10), new Answer()))
                    .GetAsyncEnumerator(TestContext.Current.CancellationToken);
            await chunks.MoveNextAsync();
        }

        Assert.Equal(["error"], Assert.IsType<string[]>(heard["gen_ai.response.finish_reasons"]));
        Assert.Equal(10L, heard["gen_ai.usage.input_tokens"]);
    }

    [Fact]
    public async Task Fails_in_the_middle()
    {
        using Heard heard = new();
        await Assert.ThrowsAsync<IOException>(() => CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, Broken)));
        Assert.Equal(("System.IO.IOException", null), (heard["error.type"], heard["telltale.outcome"]));
        Assert.Single(heard.Of("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Empty(heard.Of("telltale.llm.output_rate"));

        static async IAsyncEnumerable<Answer> Broken()
        {
            yield return new Answer();
            await Task.Yield();
            throw new IOException("cut off");
        }
    }

    [Fact]
    public async Task Is_cancelled()
    {
        using Heard heard = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, Cancelled)));
        Assert.Equal(("cancelled", null), (heard["telltale.outcome"], heard["error.type"]));

        static async IAsyncEnumerable<Answer> Cancelled()
        {
            yield return new Answer();
            await Task.Yield();
            throw new OperationCanceledException();
        }
    }

    [Fact]
    public async Task Every_enumeration_is_a_call_of_its_own()
    {
        using Heard heard = new();
        int times = 0;
        IAsyncEnumerable<Answer> stream = EmittedCalls.Stream(
            EmittedCalls.Gpt4o, () => Numbered(() => ++times), call => call.Temperature = LlmCall.Number(0.2f));
        await CountAsync(stream);
        await CountAsync(stream);

        Assert.Equal(2, heard.Spans.Count);
        Assert.Equal(["1", "2"], heard.Spans.Select(span => span.GetTagItem("gen_ai.response.id")));
        Assert.Equal([0.2, 0.2], heard.Spans.Select(span => span.GetTagItem("gen_ai.request.temperature")));
        Assert.Equal([null, 7L], heard.Spans.Select(span => span.GetTagItem("gen_ai.usage.input_tokens")));

        static async IAsyncEnumerable<Answer> Numbered(Func<int> next)
        {
            await Task.Yield();
            int number = next();
            yield return new Answer(Id: $"{number}", Input: number == 2 ? 7 : null);
        }
    }

    [Fact]
    public async Task Is_current_for_the_producer_alone()
    {
        using Heard heard = new();
        using Activity request = new Activity("request").Start();
        Activity? inside = null;
        await foreach (Answer _ in EmittedCalls.Stream(EmittedCalls.Gpt4o, Watched))
        {
            Assert.Same(request, Activity.Current);
            Assert.Null(LlmFrame.Current);
        }

        Assert.Same(heard.Span, inside);
        Assert.Same(request, Activity.Current);

        async IAsyncEnumerable<Answer> Watched()
        {
            await Task.Yield();
            inside = Activity.Current;
            yield return new Answer();
            await Task.Yield();
            Assert.Same(inside, Activity.Current);
            yield return new Answer();
        }
    }

    [Fact]
    public void Reads_sequences_that_are_not_asynchronous()
    {
        using Heard heard = new();
        Assert.Equal(4, EmittedCalls.Sequence(EmittedCalls.Gpt4o, Lazy).Count());
        Assert.Equal(1000L, heard["gen_ai.usage.input_tokens"]);
        Assert.Equal(3, heard.Of("gen_ai.client.operation.time_per_output_chunk").Length);

        static IEnumerable<Answer> Lazy()
        {
            foreach (Answer chunk in s_chunks)
            {
                yield return chunk;
            }
        }
    }

    [Fact]
    public void Reads_a_list_that_is_there_and_tells_no_times_of_it()
    {
        using Heard heard = new();
        Assert.Same(s_chunks, EmittedCalls.Sequence(EmittedCalls.Gpt4o, () => s_chunks));
        Assert.Equal(1000L, heard["gen_ai.usage.input_tokens"]);
        Assert.Empty(heard.Of("gen_ai.client.operation.time_to_first_chunk"));
    }

    [Fact]
    public async Task A_call_that_fails_before_there_is_a_stream_is_recorded()
    {
        using Heard heard = new();
        Assert.Throws<InvalidOperationException>(() => EmittedCalls.Stream(EmittedCalls.Gpt4o, () => throw new InvalidOperationException()));
        Assert.Equal("System.InvalidOperationException", heard["error.type"]);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_reader_that_throws_does_not_fail_the_stream()
    {
        using Heard heard = new();
        int count = await CountAsync(
            EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(s_chunks), reader: (_, _) => throw new InvalidOperationException()));
        Assert.Equal(4, count);
        Assert.Equal("System.InvalidOperationException", heard["telltale.tag.error"]);
    }

    [Fact]
    public async Task A_thousand_at_once_are_kept_apart()
    {
        using Heard heard = new();
        await Task.WhenAll(Enumerable.Range(1, 1000).Select(number => Task.Run(() => CountAsync(EmittedCalls.Stream(
            EmittedCalls.Gpt4o,
            () => EmittedCalls.Chunks(new Answer($"{number}"), new Answer(), new Answer(Input: number, Output: number)))))));

        Assert.Equal(1000, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal(span.GetTagItem("gen_ai.response.id"), $"{span.GetTagItem("gen_ai.usage.input_tokens")}"));
        Assert.Equal(500_500 * 2, heard.Of("gen_ai.client.token.usage").Sum(point => point.Value));
        Assert.Equal(2000, heard.Of("gen_ai.client.operation.time_per_output_chunk").Length);
        Assert.All(heard.Points, point => Assert.NotNull(point.Current));
    }

    internal static async Task<int> CountAsync(IAsyncEnumerable<Answer> stream)
    {
        int count = 0;
        await foreach (Answer _ in stream)
        {
            count++;
        }

        return count;
    }
}
