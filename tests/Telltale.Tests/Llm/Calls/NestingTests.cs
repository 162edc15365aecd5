using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>One call is one generation, whoever else records it.</summary>
[Collection(ListeningTests.Name)]
public sealed class NestingTests
{
    private static readonly ActivitySource s_foreign = new("Experimental.Microsoft.Extensions.AI");
    private static readonly ActivitySource s_anthropic = new("com.anthropic.sdk.csharp");

    private static readonly Operation s_outer = EmittedCalls.Of(new LlmSettings("chat"));
    private static readonly Operation s_knowing = EmittedCalls.Of(new LlmSettings("chat") { ReadsUsage = true, Model = "outer" });
    private static readonly Operation s_tool = EmittedCalls.Of(new LlmSettings("execute_tool") { Name = "lookup", IsRemote = false });
    private static readonly Operation s_embeddings = EmittedCalls.Of(new LlmSettings("embeddings") { Provider = "openai", Model = "text-embedding-3-small" });

    [Fact]
    public async Task An_inner_call_tells_the_outer_one_what_it_used()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_outer, async () =>
        {
            await Inner(Answer.Gpt4o);
            await Inner(Answer.Gpt4o with { Id = "chatcmpl-2" });
            return new Answer();
        });

        Assert.Equal((2000L, 400L, 800L), (heard["gen_ai.usage.input_tokens"], heard["gen_ai.usage.output_tokens"], heard["gen_ai.usage.cache_read.input_tokens"]));
        Assert.Equal(("openai", "gpt-4o", "chatcmpl-2"), (heard["gen_ai.provider.name"], heard["gen_ai.request.model"], heard["gen_ai.response.id"]));
        Assert.Equal(("chat gpt-4o", 0.008), (heard.Span.DisplayName, heard["gen_ai.usage.cost"]));
        Assert.Equal(2, heard.Of("gen_ai.client.token.usage").Length);
        Assert.Single(heard.Of("gen_ai.client.operation.duration"));
    }

    [Fact]
    public async Task An_inner_stream_tells_the_outer_one_what_it_used()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_outer, async () =>
        {
            await StreamTests.CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(Answer.Gpt4o)));
            return new Answer();
        });
        Assert.Equal(1000L, heard["gen_ai.usage.input_tokens"]);
        Assert.Single(heard.Of("gen_ai.client.operation.cost"));
        Assert.Empty(heard.Of("gen_ai.client.operation.time_to_first_chunk"));
    }

    [Fact]
    public async Task An_inner_call_says_nothing_to_one_that_knows()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_knowing, async () =>
        {
            await Inner(Answer.Gpt4o);
            return new Answer(Input: 1);
        });
        Assert.Equal((1L, null), (heard["gen_ai.usage.input_tokens"], heard["gen_ai.usage.output_tokens"]));
    }

    [Fact]
    public async Task A_call_in_the_middle_is_counted_once()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_outer, () => EmittedCalls.Ask(EmittedCalls.Gpt4o, async () =>
        {
            await Inner(Answer.Gpt4o);
            return Answer.Gpt4o;
        }));
        Assert.Equal(1000L, heard["gen_ai.usage.input_tokens"]);
    }

    [Fact]
    public async Task A_part_without_a_price_leaves_no_price_for_the_whole()
    {
        using Heard heard = new();
        Operation unknown = EmittedCalls.Of(new LlmSettings("chat") { Provider = "openai", Model = "no-such-model-3", ReadsUsage = true });
        await EmittedCalls.Ask(s_outer, async () =>
        {
            await Inner(Answer.Gpt4o);
            await EmittedCalls.Ask(unknown, () => Later(new Answer(Input: 1, Output: 1)));
            return new Answer();
        });
        Assert.Equal((1001L, null), (heard["gen_ai.usage.input_tokens"], heard["gen_ai.usage.cost"]));
    }

    [Fact]
    public async Task A_try_that_failed_leaves_the_price_of_the_next_one()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_outer, async () =>
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => throw new HttpRequestException()));
            return await Inner(Answer.Gpt4o);
        });
        Assert.Equal((0.004, null), (heard["gen_ai.usage.cost"], heard["error.type"]));
    }

    [Fact]
    public async Task A_call_that_a_tool_makes_is_one_of_its_own()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_outer, async () =>
        {
            await EmittedCalls.Run(s_tool, () => Inner(Answer.Gpt4o));
            return new Answer();
        });
        Assert.Equal(["execute_tool lookup", "chat gpt-4o", "chat"], heard.Spans.Select(span => span.DisplayName).Order().Reverse());
        Assert.Null(heard.Spans.Single(span => span.DisplayName == "chat").GetTagItem("gen_ai.usage.input_tokens"));
    }

    [Fact]
    public async Task Another_sort_of_call_is_one_of_its_own()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_knowing, async () =>
        {
            await EmittedCalls.Ask(s_embeddings, () => Later(new Answer(Input: 5)));
            return new Answer();
        });
        Assert.Equal(2, heard.Spans.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_outlives_the_outer_call_writes_to_nobody(bool traces)
    {
        using Heard heard = new(traces);
        TaskCompletionSource gate = new();
        Task<Answer>? stray = null;
        Task<Answer>? later = null;
        await EmittedCalls.Ask(s_outer, () =>
        {
            stray = EmittedCalls.Ask(EmittedCalls.Gpt4o, async () =>
            {
                await gate.Task;
                return Answer.Gpt4o;
            });
            later = StartLater(gate.Task);
            return Later(new Answer());
        });

        // The instance of the outer call now serves this one.
        await EmittedCalls.Ask(s_outer, async () =>
        {
            gate.SetResult();
            await stray!;
            await later!;
            return new Answer(Input: 1);
        });
        Assert.Equal(traces ? 3 : 0, heard.Spans.Count);
        Assert.Equal([1, 1000], heard.Of("gen_ai.client.token.usage").Where(p => (string)p.Tags["gen_ai.token.type"]! == "input").Select(p => p.Value).Order());

        static async Task<Answer> StartLater(Task gate)
        {
            await gate;
            await Task.Yield();
            return await Inner(Answer.Gpt4o);
        }
    }

    [Theory]
    [InlineData("chat gpt-4o", 0)]
    [InlineData("execute_tool lookup", 1)]
    public async Task Steps_back_where_somebody_else_records_the_call(string name, int ours)
    {
        using Heard heard = new(foreign: [s_foreign.Name]);
        using (Activity? foreign = s_foreign.StartActivity(name))
        {
            foreign!.SetTag("gen_ai.operation.name", name[..name.IndexOf(' ')]);
            Assert.Equal(Answer.Gpt4o, await Inner(Answer.Gpt4o));
            await StreamTests.CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, () => EmittedCalls.Chunks(Answer.Gpt4o)));
        }

        Assert.Equal(ours * 2, heard.Spans.Count(span => span.Source.Name == EmittedCalls.SourceName));
        Assert.Equal(ours > 0, !heard.Points.IsEmpty);
    }

    [Fact]
    public async Task Spans_of_client_libraries_inside_are_not_recorded()
    {
        using Heard heard = new(foreign: [s_foreign.Name, s_anthropic.Name]);
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, async () =>
        {
            using Activity? message = s_anthropic.StartActivity("anthropic.messages.create");
            using Activity? chat = s_foreign.StartActivity("chat gpt-4o");
            using Activity? tool = s_foreign.StartActivity("execute_tool lookup");
            Assert.False(message!.IsAllDataRequested);
            await Task.Yield();
            return Answer.Gpt4o;
        });
        await Task.Yield();
        using (s_anthropic.StartActivity("anthropic.messages.create"))
        {
        }

        Assert.Equal(
            ["execute_tool lookup", "chat gpt-4o", "anthropic.messages.create"],
            heard.Spans.Select(span => span.OperationName));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_behind()
    {
        using Heard heard = new(traces: false);
        ExecutionContext? before = ExecutionContext.Capture();
        Task<Answer> later = Inner(Answer.Gpt4o);
        Assert.Same(before, ExecutionContext.Capture());
        await later;
        EmittedCalls.Run(s_tool, static () => 1);
        Assert.Null(LlmFrame.Current);
    }

    private static Task<Answer> Inner(Answer answer) => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(answer));

    private static async Task<Answer> Later(Answer answer)
    {
        await Task.Yield();
        return answer;
    }
}
