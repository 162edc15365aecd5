using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>Streams that are classes of client libraries: made of pages, or given by a task.</summary>
[Collection(ListeningTests.Name)]
public sealed class PageTests
{
    private static readonly Answer[] s_chunks = [new("r1"), new(), new(Input: 3, Output: 2)];

    [Fact]
    public async Task The_enumeration_of_the_pages_is_the_call()
    {
        using Heard heard = new();
        Assert.Equal(3, await StreamTests.CountAsync(Paged(static () => EmittedCalls.Chunks(s_chunks))));
        Assert.Equal(("r1", 3L), (heard["gen_ai.response.id"], heard["gen_ai.usage.input_tokens"]));
        Assert.Equal(2, heard.Of("gen_ai.client.operation.time_per_output_chunk").Length);
        Assert.Null(heard["telltale.outcome"]);
    }

    [Fact]
    public async Task A_failure_on_a_page_is_one_of_the_call()
    {
        using Heard heard = new();
        await Assert.ThrowsAsync<IOException>(() => StreamTests.CountAsync(Paged(Broken)));
        Assert.Equal(("System.IO.IOException", null), (heard["error.type"], heard["telltale.outcome"]));
        Assert.Single(heard.Of("gen_ai.client.operation.duration"));

        static async IAsyncEnumerable<Answer> Broken()
        {
            yield return new Answer();
            await Task.Yield();
            throw new IOException();
        }
    }

    [Fact]
    public async Task A_request_that_fails_is_one_call()
    {
        using Heard heard = new();
        await Assert.ThrowsAsync<IOException>(() => StreamTests.CountAsync(Paged(static () => throw new IOException(), failsAtOnce: true)));
        Assert.Equal("System.IO.IOException", heard["error.type"]);
    }

    [Fact]
    public async Task Pages_that_nobody_reads_to_the_end_are_abandoned()
    {
        using Heard heard = new();
        await foreach (Answer _ in Paged(static () => EmittedCalls.Chunks(s_chunks)))
        {
            break;
        }

        Assert.Equal(("abandoned", null), (heard["telltale.outcome"], heard["gen_ai.usage.input_tokens"]));
    }

    [Fact]
    public async Task A_task_begins_what_the_enumeration_ends()
    {
        using Heard heard = new();
        using Activity request = new Activity("request").Start();
        Activity? sending = null;
        IAsyncEnumerable<Answer> stream = await Given(async () =>
        {
            sending = Activity.Current;
            await Task.Delay(50);
            return EmittedCalls.Chunks(s_chunks);
        });
        Assert.Same(request, Activity.Current);
        Assert.Empty(heard.Spans);
        Assert.Equal(3, await StreamTests.CountAsync(stream));

        Assert.Same(heard.Span, sending);
        Assert.InRange((double)heard["gen_ai.response.time_to_first_chunk"]!, 0.045, 60);
        Assert.Equal((3L, null), (heard["gen_ai.usage.input_tokens"], heard["telltale.outcome"]));
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public async Task A_task_that_fails_is_the_whole_call()
    {
        using Heard heard = new();
        await Assert.ThrowsAsync<IOException>(() => Given(async () =>
        {
            await Task.Yield();
            throw new IOException();
        }));
        Assert.Equal("System.IO.IOException", heard["error.type"]);
        Assert.Single(heard.Of("gen_ai.client.operation.duration"));
    }

    [Fact]
    public void A_method_that_throws_instead_of_giving_a_task_is_the_whole_call()
    {
        using Heard heard = new();
        using Activity request = new Activity("request").Start();
        Assert.Throws<IOException>(Give);
        Assert.Equal("System.IO.IOException", heard["error.type"]);
        Assert.Same(request, Activity.Current);
        Assert.Null(LlmFrame.Current);

        static void Give() => Given(static () => throw new IOException());
    }

    [Fact]
    public async Task What_a_task_gave_can_be_given_up()
    {
        using Heard heard = new();
        StreamCall? call = null;
        await EmittedCalls.Defer(
            EmittedCalls.Gpt4o,
            static () => Task.FromResult(EmittedCalls.Chunks(s_chunks)),
            (scope, task) => (call = scope).WatchTask(task, AnswerReader.Read),
            begins: true);
        call!.Abandon();
        call.Abandon();
        Assert.Equal("abandoned", heard["telltale.outcome"]);
    }

    [Fact]
    public async Task Two_enumerations_at_a_time_do_not_mix()
    {
        using Heard heard = new();
        int given = 0;
        IAsyncEnumerable<Answer> stream = Paged(() => EmittedCalls.Chunks(Interlocked.Increment(ref given) == 1 ? [new("r1"), new(Input: 3)] : [new("r2"), new(Input: 5), new()]));
        await using IAsyncEnumerator<Answer> one = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using IAsyncEnumerator<Answer> other = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        bool isOneOpen = true, isOtherOpen = true;
        while (isOneOpen || isOtherOpen)
        {
            isOneOpen = isOneOpen && await one.MoveNextAsync();
            isOtherOpen = isOtherOpen && await other.MoveNextAsync();
        }

        Assert.Equal(
            [("r1", 3L), ("r2", 5L)],
            heard.Spans.Select(static span => ((string)span.GetTagItem("gen_ai.response.id")!, (long)span.GetTagItem("gen_ai.usage.input_tokens")!)));
        Assert.Equal(3, heard.Of("gen_ai.client.operation.time_per_output_chunk").Length);
        Assert.Equal(2, heard.Of("gen_ai.client.operation.duration").Length);
    }

    private static Task<IAsyncEnumerable<Answer>> Given(Func<Task<IAsyncEnumerable<Answer>>> call) =>
        EmittedCalls.Defer(EmittedCalls.Gpt4o, call, static (scope, task) => scope.WatchTask(task, AnswerReader.Read), begins: true);

    private static IAsyncEnumerable<Answer> Paged(Func<IAsyncEnumerable<Answer>> page, bool failsAtOnce = false) =>
        EmittedCalls.Defer<IAsyncEnumerable<Answer>>(
            EmittedCalls.Gpt4o, () => null!, (scope, _) => Values(scope, page, failsAtOnce));

    // As a client library joins its pages.
    private static async IAsyncEnumerable<Answer> Values(StreamCall scope, Func<IAsyncEnumerable<Answer>> page, bool failsAtOnce)
    {
        await foreach (object one in scope.WatchPages(Pages(failsAtOnce)))
        {
            await foreach (Answer answer in scope.WatchValues(one, page(), AnswerReader.Read))
            {
                yield return answer;
            }
        }
    }

    private static async IAsyncEnumerable<object> Pages(bool fails)
    {
        await Task.Yield();
        if (fails)
        {
            throw new IOException();
        }

        yield return new object();
    }
}
