using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>Where .NET keeps the context: what no rule may ever speak of.</summary>
public class FlowsOnTests
{
    public static TheoryData<string> Ways => [.. s_ways.Keys];

    private static readonly Dictionary<string, Func<Func<(string?, string?)>, Task<(string?, string?)>>> s_ways = new()
    {
        ["await"] = async read =>
        {
            await Task.Yield();
            return read();
        },
        ["ConfigureAwait(false)"] = async read =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            return read();
        },
        ["Task.Run"] = static read => Task.Run(read),
        ["StartNew"] = static read => Task.Factory.StartNew(read, default, TaskCreationOptions.None, TaskScheduler.Default),
        ["LongRunning"] = static read => Task.Factory.StartNew(read, default, TaskCreationOptions.LongRunning, TaskScheduler.Default),
        ["ContinueWith"] = static read => Task.Delay(1).ContinueWith(_ => read(), TaskScheduler.Default),
        ["async void"] = static read => Posted(done => AsyncVoid(read, done)),
        ["Thread.Start"] = static read => Posted(done => new Thread(() => done(read())).Start()),
        ["QueueUserWorkItem"] = static read => Posted(done => ThreadPool.QueueUserWorkItem(_ => done(read()))),
        ["Parallel.For"] = static read => Posted(done => Parallel.For(0, 4, _ => done(read()))),
        ["Parallel.ForEachAsync"] = static read => Posted(done => _ = Parallel.ForEachAsync(new int[4], async (_, _) =>
        {
            await Task.Yield();
            done(read());
        })),
        ["PLINQ"] = static read => Task.FromResult(new int[8].AsParallel().Select(_ => read()).ToArray()[^1]),
        ["SynchronizationContext.Post"] = static read => Posted(done => new SynchronizationContext().Post(_ => done(read()), null)),
        ["CancellationToken.Register"] = static async read =>
        {
            using CancellationTokenSource canceller = new();
            Task<(string?, string?)> seen = Posted(done => canceller.Token.Register(() => done(read())));
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(canceller.Cancel);
            }

            return await seen;
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_context_is_kept(string way)
    {
        using Activity request = Ambient.Request();

        Assert.Equal(Ambient.Kept, await s_ways[way](static () => Ambient.Here));
    }

    [Fact]
    public async Task Forgotten_work_stays_in_the_trace_of_its_request()
    {
        TaskCompletionSource over = new();
        Task<(string?, ActivityTraceId?, object?)> work = null!;
        Activity request = await Ambient.RequestAsync("request", () =>
        {
            work = ForgottenAsync(over.Task);
            return Task.CompletedTask;
        });
        over.SetResult();

        Assert.Equal(("request", (ActivityTraceId?)request.TraceId, (object?)null), await work);
        Assert.Equal("late", request.GetTagItem("late"));
    }

    private static async Task<(string? Scope, ActivityTraceId? Child, object? Exported)> ForgottenAsync(Task over)
    {
        List<object?> exported = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == Ambient.Source.Name,
            ActivityStopped = span => exported.Add(span.GetTagItem("late")),
        };
        ActivitySource.AddActivityListener(listener);
        await over;
        Activity.Current!.SetTag("late", "late");
        using Activity? child = Ambient.Source.StartActivity("child");
        return (Ambient.Scope.Value, child?.TraceId, exported.FirstOrDefault(static tag => tag is not null));
    }

    private static async void AsyncVoid(Func<(string?, string?)> read, Action<(string?, string?)> done)
    {
        await Task.Yield();
        done(read());
    }

    private static Task<(string?, string?)> Posted(Action<Action<(string?, string?)>> post)
    {
        TaskCompletionSource<(string?, string?)> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        post(value => seen.TrySetResult(value));
        return seen.Task;
    }
}
