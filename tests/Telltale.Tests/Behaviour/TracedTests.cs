using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>What a listener is told of an annotated method: the first thing a newcomer tries.</summary>
public sealed class TracedTests : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly Shop _shop = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public void Records_a_call_with_the_arguments_that_are_marked()
    {
        Assert.Equal(6, _shop.Price("tea", 2));
        Assert.Equal(["Shop.Price {item=tea, quantity=2}"], _recorder.Script);
    }

    [Fact]
    public async Task Records_an_asynchronous_call_until_its_task_is_done()
    {
        Task<string> order = _shop.OrderAsync("tea");
        Assert.Empty(_recorder.Script);
        Assert.Null(Activity.Current);
        _shop.Open.SetResult();
        Assert.Equal("tea!", await order);
        Assert.Equal(["Shop.OrderAsync {order.id=tea}"], _recorder.Script);
    }

    [Fact]
    public async Task Hangs_what_is_called_inside_below_the_call()
    {
        Assert.Equal(3, await _shop.TotalAsync("tea"));
        Assert.Equal(["Shop.Price < Shop.TotalAsync {item=tea, quantity=1}", "Shop.TotalAsync"], _recorder.Script);
    }

    [Fact]
    public void Implements_a_partial_method_around_its_core()
    {
        Func<string, int> throughADelegate = _shop.Stock;
        Assert.Equal(3, throughADelegate("tea"));
        Assert.Equal(["Shop.Stock {name=tea}"], _recorder.Script);
    }

    [Fact]
    public void Records_calls_through_an_annotated_interface_once()
    {
        IShop shop = _shop;
        shop.Close();
        _shop.Close();
        Assert.Equal(["IShop.Close", "Shop.Close"], _recorder.Script);
    }

    [Fact]
    public async Task Records_the_failure_and_leaves_the_exception_alone()
    {
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.FailAsync());
        Assert.Equal(["Shop.FailAsync Error {error.type=System.InvalidOperationException}"], _recorder.Script);
        Assert.DoesNotContain("Telltale.Generated", thrown.StackTrace, StringComparison.Ordinal);
        Assert.Null(Assert.Single(_recorder.Spans).StatusDescription);
    }

    [Fact]
    public async Task Does_not_take_cancellation_for_a_failure()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _shop.WaitAsync(new CancellationToken(canceled: true)));
        Assert.Equal(["Shop.WaitAsync {telltale.outcome=cancelled}"], _recorder.Script);
    }

    [Fact]
    public void Takes_a_result_for_a_failure_when_the_predicate_says_so()
    {
        Assert.Equal(-1, _shop.Find("nothing"));
        Assert.Equal(["Shop.Find Error {error.type=IsMissing, found=-1}"], _recorder.Script);
    }

    [Fact]
    public async Task Gives_back_what_is_done_already_as_done()
    {
        CancellationToken cancelled = new(canceled: true);
        InvalidOperationException failure = new();
        (Task cancelledTask, Task failedTask) = (_shop.GiveAsync(Task.FromCanceled<int>(cancelled)), _shop.GiveAsync(Task.FromException<int>(failure)));
        ValueTask<int> cancelledValue = _shop.GiveValueAsync(ValueTask.FromCanceled<int>(cancelled));
        ValueTask<int> failedValue = _shop.GiveValueAsync(ValueTask.FromException<int>(failure));

        Assert.Equal((true, true), (cancelledTask.IsCanceled, failedTask.IsFaulted));
        Assert.Equal((true, true), (cancelledValue.IsCanceled, failedValue.IsFaulted));
        Assert.Null(Activity.Current);
        Assert.Equal(
            [
                "Shop.GiveAsync {telltale.outcome=cancelled}",
                "Shop.GiveAsync Error {error.type=System.InvalidOperationException}",
                "Shop.GiveValueAsync {telltale.outcome=cancelled}",
                "Shop.GiveValueAsync Error {error.type=System.InvalidOperationException}",
            ],
            _recorder.Script);
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => failedTask));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(async () => await failedValue));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelledTask);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cancelledValue);
    }

    [Fact]
    public async Task Records_a_stream_as_long_as_it_is_enumerated()
    {
        List<string?> current = [];
        await foreach (string _ in _shop.ItemsAsync(2, TestContext.Current.CancellationToken))
        {
            current.Add(Activity.Current?.OperationName);
        }

        await foreach (string _ in _shop.ItemsAsync(2, TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal([null, null], current);
        Assert.Equal(["Shop.ItemsAsync {count=2}", "Shop.ItemsAsync {count=2, telltale.outcome=abandoned}"], _recorder.Script);
    }

    [Fact]
    public void Begins_a_trace_of_its_own_when_asked_to()
    {
        _shop.Tick();
        Assert.Equal(["Shop.Price < Shop.Night {item=tea, quantity=1}", "Shop.Night", "Shop.Tick"], _recorder.Script);
        Activity night = _recorder.Spans.Single(static span => span.OperationName == "Shop.Night");
        Activity tick = _recorder.Spans.Single(static span => span.OperationName == "Shop.Tick");
        Assert.NotEqual(tick.TraceId, night.TraceId);
        Assert.Equal(tick.Context, Assert.Single(night.Links).Context);
    }

    [Fact]
    public void Redacts_what_is_sensitive()
    {
        _shop.Greet("Ada Lovelace", "ada@example.org");
        Assert.Equal(["Shop.Greet {name=[name], email=[contact]}"], _recorder.Script);
    }
}
