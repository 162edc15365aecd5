using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>How far an activity reaches that a method starts.</summary>
public class LifetimeTests
{
    [Fact]
    public async Task After_a_yield_an_async_iterator_runs_under_its_caller()
    {
        using Activity request = Ambient.Request();
        List<string?> seen = [];
        await foreach (int item in StreamAsync(seen))
        {
            Assert.Equal("request", Activity.Current?.OperationName);
        }

        Assert.Equal(["stream", "request"], seen);
    }

    [Fact]
    public void A_sync_iterator_leaks_into_the_loop_and_stays_when_abandoned()
    {
        using Activity request = Ambient.Request();
        IEnumerator<int> items = Stream().GetEnumerator();
        items.MoveNext();

        Assert.Equal("stream", Activity.Current?.OperationName);
    }

    [Fact]
    public async Task What_an_async_helper_starts_is_not_current_for_its_caller()
    {
        using Activity request = Ambient.Request();
        using (Activity? helped = await StartAsync())
        {
            Assert.NotNull(helped);
            Assert.Equal("request", Activity.Current?.OperationName);
        }

        using Activity? direct = Start();
        Assert.Equal("helper", Activity.Current?.OperationName);
    }

    [Fact]
    public void What_is_never_stopped_is_never_seen_and_becomes_the_parent()
    {
        using Activity request = Ambient.Request();
        Activity forgotten = Ambient.Source.StartActivity("forgotten")!;
        using Activity next = Ambient.Source.StartActivity("next")!;

        Assert.False(forgotten.IsStopped);
        Assert.Same(forgotten, next.Parent);
    }

    [Fact]
    public async Task A_task_that_is_returned_runs_on_under_a_stopped_activity()
    {
        using Activity request = Ambient.Request();
        TaskCompletionSource later = new();
        Task<(string?, bool)> unawaited = Unawaited(later.Task);
        Task<(string?, bool)> awaited = AwaitedAsync(later.Task);
        later.SetResult();

        Assert.Equal(("outer", true), await unawaited);
        Assert.Equal(("outer", false), await awaited);
    }

    [Fact]
    public void A_default_parent_inherits()
    {
        using Activity request = Ambient.Request();
        using (Activity inner = Ambient.Source.StartActivity("inner", ActivityKind.Internal, parentContext: default)!)
        {
            Assert.Equal(request.TraceId, inner.TraceId);
        }

        Activity.Current = null;
        using Activity root = Ambient.Source.StartActivity("root")!;
        Assert.NotEqual(request.TraceId, root.TraceId);
    }

    [Fact]
    public void After_a_remote_parent_the_former_activity_is_current_again()
    {
        using Activity request = Ambient.Request();
        ActivityContext remote = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        Ambient.Source.StartActivity("remote", ActivityKind.Consumer, remote)!.Dispose();

        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public void Tags_are_added_twice_set_once_and_removed_by_null()
    {
        using Activity request = Ambient.Request();
        request.AddTag("added", 1).AddTag("added", 2).SetTag("set", 1).SetTag("set", 2).SetTag("gone", 1).SetTag("gone", null);

        Assert.Equal(["added=1", "added=2", "set=2"], request.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public void Without_a_listener_there_is_no_activity()
    {
        using ActivitySource silent = new("Telltale.Facts.Silent");

        Assert.Null(silent.StartActivity("nobody"));
    }

    private static async IAsyncEnumerable<int> StreamAsync(List<string?> seen)
    {
        using Activity? stream = Ambient.Source.StartActivity("stream");
        await Task.Yield();
        seen.Add(Activity.Current?.OperationName);
        yield return 1;
        await Task.Yield();
        seen.Add(Activity.Current?.OperationName);
    }

    private static IEnumerable<int> Stream()
    {
        using Activity? stream = Ambient.Source.StartActivity("stream");
        yield return 1;
        yield return 2;
    }

    private static async Task<Activity?> StartAsync()
    {
        await Task.Yield();
        return Ambient.Source.StartActivity("helper");
    }

    private static Activity? Start() => Ambient.Source.StartActivity("helper");

    private static Task<(string?, bool)> Unawaited(Task later)
    {
        using Activity? outer = Ambient.Source.StartActivity("outer");
        return InnerAsync(later);
    }

    private static async Task<(string?, bool)> AwaitedAsync(Task later)
    {
        using Activity? outer = Ambient.Source.StartActivity("outer");
        return await InnerAsync(later);
    }

    private static async Task<(string?, bool)> InnerAsync(Task later)
    {
        await later;
        return (Activity.Current?.OperationName, Activity.Current!.IsStopped);
    }
}
