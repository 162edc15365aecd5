using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;

namespace Telltale.Tests;

/// <summary>Where .NET loses the context, or keeps a wrong one: what the rules of correlation speak of.</summary>
public class IsLostTests
{
    [Theory]
    [InlineData("UnsafeQueueUserWorkItem")]
    [InlineData("IThreadPoolWorkItem")]
    [InlineData("UnsafeStart")]
    [InlineData("SuppressFlow")]
    public async Task Suppressed_flow_loses_it(string way)
    {
        using Activity request = Ambient.Request();
        TaskCompletionSource<(string?, string?)> seen = new();
        switch (way)
        {
            case "UnsafeQueueUserWorkItem":
                ThreadPool.UnsafeQueueUserWorkItem(_ => seen.SetResult(Ambient.Here), null);
                break;
            case "IThreadPoolWorkItem":
                ThreadPool.UnsafeQueueUserWorkItem(new Item(seen), preferLocal: false);
                break;
            case "UnsafeStart":
                new Thread(() => seen.SetResult(Ambient.Here)).UnsafeStart();
                break;
            default:
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(() => seen.SetResult(Ambient.Here), TestContext.Current.CancellationToken);
                }

                break;
        }

        Assert.Equal(Ambient.Lost, await seen.Task);
    }

    [Fact]
    public async Task Unsafe_registrations_run_in_the_cancellers_context()
    {
        using CancellationTokenSource canceller = new();
        (string?, string?) seen = default;
        await Ambient.RequestAsync("registers", () =>
        {
            canceller.Token.UnsafeRegister(_ => seen = Ambient.Here, null);
            return Task.CompletedTask;
        });
        using Activity other = Ambient.Request("cancels");
        canceller.Cancel();

        Assert.Equal(("cancels", "cancels"), seen);
    }

    [Fact]
    public async Task Handlers_run_in_the_raisers_context()
    {
        Progress raised = new();
        (string?, string?) seen = default;
        await Ambient.RequestAsync("subscribes", () =>
        {
            raised.Made += () => seen = Ambient.Here;
            return Task.CompletedTask;
        });
        using Activity other = Ambient.Request("raises");
        raised.Make();

        Assert.Equal(("raises", "raises"), seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Readers_of_a_channel_have_their_own(bool synchronous)
    {
        Channel<int> channel = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { AllowSynchronousContinuations = synchronous });
        Activity.Current = null;
        Task<(string?, string?)> reader = ReadAsync(channel.Reader);
        using Activity request = Ambient.Request();
        channel.Writer.TryWrite(1);

        Assert.Equal(Ambient.Lost, await reader);
    }

    [Fact]
    public async Task Readers_of_a_blocking_collection_have_their_own()
    {
        using BlockingCollection<int> queue = [];
        Task<(string?, string?)> reader = Task.Run(() =>
        {
            queue.Take();
            return Ambient.Here;
        });
        using Activity request = Ambient.Request();
        queue.Add(1, TestContext.Current.CancellationToken);

        Assert.Equal(Ambient.Lost, await reader);
    }

    [Fact]
    public async Task A_reader_that_a_request_starts_keeps_that_request()
    {
        Channel<int> channel = Channel.CreateUnbounded<int>();
        Task<(string?, string?)> reader = null!;
        Activity first = await Ambient.RequestAsync("first", () =>
        {
            reader = ReadAsync(channel.Reader);
            return Task.CompletedTask;
        });
        using Activity second = Ambient.Request("second");
        channel.Writer.TryWrite(2);

        Assert.Equal(("first", "first"), await reader);
        Assert.True(first.IsStopped);
    }

    [Fact]
    public async Task A_busy_block_handles_a_message_under_an_earlier_request()
    {
        TaskCompletionSource busy = new();
        ConcurrentQueue<string?> seen = [];
        ActionBlock<int> block = new(async message =>
        {
            await busy.Task;
            seen.Enqueue($"{message}: {Ambient.Here.Span}");
        });
        await Ambient.RequestAsync("first", () => Posted(block, 1));
        await Ambient.RequestAsync("second", () => Posted(block, 2));
        busy.SetResult();
        block.Complete();
        await block.Completion;

        Assert.Equal(["1: first", "2: first"], seen);
    }

    [Theory]
    [InlineData("Timer")]
    [InlineData("Timers.Timer")]
    [InlineData("PeriodicTimer")]
    [InlineData("Lazy")]
    public async Task Ticks_run_under_the_request_that_started_them(string way)
    {
        TaskCompletionSource<(string?, string?, bool)> seen = new();
        IDisposable? timer = null;
        await Ambient.RequestAsync("request", () =>
        {
            timer = Start(way, () =>
            {
                if (Activity.Current is { IsStopped: true } or null)
                {
                    seen.TrySetResult((Ambient.Here.Span, Ambient.Here.Scope, Activity.Current?.IsStopped == true));
                }
            });
            return Task.CompletedTask;
        });
        Activity.Current = null;
        Ambient.Scope.Value = null;

        Assert.Equal(("request", "request", true), await seen.Task);
        timer?.Dispose();
    }

    private static IDisposable? Start(string way, Action tick)
    {
        switch (way)
        {
            case "Timer":
                return new Timer(_ => tick(), null, 5, 5);
            case "Timers.Timer":
                System.Timers.Timer timer = new(5);
                timer.Elapsed += (_, _) => tick();
                timer.Start();
                return timer;
            case "PeriodicTimer":
                PeriodicTimer periodic = new(TimeSpan.FromMilliseconds(5));
                _ = LoopAsync(periodic, tick);
                return periodic;
            default:
                PeriodicTimer lazily = new(TimeSpan.FromMilliseconds(5));
                _ = new Lazy<Task>(() => LoopAsync(lazily, tick)).Value;
                return lazily;
        }
    }

    private static Task Posted(ActionBlock<int> block, int message) => Task.FromResult(block.Post(message));

    private static async Task LoopAsync(PeriodicTimer timer, Action tick)
    {
        while (await timer.WaitForNextTickAsync())
        {
            tick();
        }
    }

    private static async Task<(string?, string?)> ReadAsync(ChannelReader<int> reader)
    {
        Ambient.Scope.Value = Activity.Current is null ? null : Ambient.Scope.Value;
        await reader.ReadAsync();
        return Ambient.Here;
    }

    private sealed class Item(TaskCompletionSource<(string?, string?)> seen) : IThreadPoolWorkItem
    {
        public void Execute() => seen.SetResult(Ambient.Here);
    }

    private sealed class Progress
    {
        internal event Action? Made;

        internal void Make() => Made?.Invoke();
    }
}
