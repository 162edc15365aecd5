using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>Contexts are switched without allocating; nobody may notice.</summary>
[Collection(ListeningTests.Name)]
public sealed class ContextTests
{
    private static readonly AsyncLocal<string?> s_tenant = new();

    private readonly Gate _gate = new();
    private readonly ObservedCalls _calls;

    public ContextTests() => _calls = new ObservedCalls(ObservedCalls.TracedAndMeasured, _gate);

    [Fact]
    public void The_caller_keeps_its_current_activity() => Run(request =>
    {
        Task<int> later = _calls.AddTask(1, 2, late: true);
        Assert.Same(request, Activity.Current);
        _gate.Open();
        Assert.Same(request, Activity.Current);
        Assert.Equal(3, later.GetAwaiter().GetResult());
    });

    [Fact]
    public void The_one_who_completes_keeps_its_context() => Run(_ =>
    {
        ValueTask<int> later = _calls.AddValueTask(1, 2, late: true);
        using Activity other = new Activity("other").Start();
        s_tenant.Value = "other";
        ExecutionContext? before = ExecutionContext.Capture();
        _gate.Open();
        Assert.Same(before, ExecutionContext.Capture());
        Assert.Same(other, Activity.Current);
        Assert.Equal("other", s_tenant.Value);
        Assert.Equal(3, later.GetAwaiter().GetResult());
    });

    [Fact]
    public void What_the_method_sets_for_its_caller_stays_set() => Run(request =>
    {
        CallScope scope = ObservedCalls.Traced.Start();
        s_tenant.Value = "set by the method";
        Task<int> later = scope.Watch(_calls.AddTaskBare(1, 2, late: true));
        scope.Leave();
        Assert.Same(request, Activity.Current);
        Assert.Equal("set by the method", s_tenant.Value);
        _gate.Open();
        Assert.Equal(3, later.GetAwaiter().GetResult());
    });

    [Fact]
    public void A_duration_is_recorded_while_its_span_is_current() => Run(
        _ =>
        {
            ValueTask<int> later = _calls.AddValueTask(1, 2, late: true);
            _gate.Open();
            later.GetAwaiter().GetResult();
        },
        static () => Assert.Equal("Calls.TracedAndMeasured", Activity.Current?.OperationName));

    [Fact]
    public void Suppressed_flow_is_no_obstacle() => Run(request =>
    {
        Task<int> later;
        using (ExecutionContext.SuppressFlow())
        {
            later = _calls.AddTask(1, 2, late: true);
            Assert.Same(request, Activity.Current);
            _gate.Open();
        }

        Assert.Same(request, Activity.Current);
        Assert.Equal(3, later.GetAwaiter().GetResult());
    });

    [Fact]
    public void A_consumer_may_change_its_context_between_elements() => Run(request =>
    {
        IAsyncEnumerator<int> numbers = _calls.CountTo(3).GetAsyncEnumerator();
        for (int i = 0; i < 3; i++)
        {
            s_tenant.Value = $"tenant {i}";
            ValueTask<bool> next = numbers.MoveNextAsync();
            Assert.Same(request, Activity.Current);
            Assert.Equal($"tenant {i}", s_tenant.Value);
            _gate.Open();
            Assert.True(next.GetAwaiter().GetResult());
        }

        numbers.DisposeAsync().GetAwaiter().GetResult();
        Assert.Same(request, Activity.Current);
    });

    // On a thread of its own, as the gate runs what waits on the thread that opens it.
    private static void Run(Action<Activity> test, Action? measured = null)
    {
        using IDisposable spans = Listening.ToSpans();
        using IDisposable durations = Listening.ToDurations((_, _, _, _) => measured?.Invoke());
        Exception? failed = null;
        Thread thread = new(() =>
        {
            try
            {
                using Activity request = new Activity("request").Start();
                test(request);
            }
            catch (Exception failure)
            {
                failed = failure;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failed);
    }
}
