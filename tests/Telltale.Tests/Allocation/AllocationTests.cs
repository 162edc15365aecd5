namespace Telltale.Tests;

/// <summary>"Costs nothing when off, and nothing beyond what the runtime's own spans and instruments allocate when on", in bytes.</summary>
[Collection(ListeningTests.Name)]
public sealed class AllocationTests
{
    // What a caller of a truly asynchronous task gets instead of it: a source and its task.
    private const double Promise = 96;

    private readonly Gate _gate = new();
    private readonly ObservedCalls _traced;
    private readonly ObservedCalls _measured;
    private readonly ObservedCalls _both;
    private readonly ObservedCalls _bare;
    private readonly HandWrittenCalls _handWritten;

    public AllocationTests()
    {
        _traced = new ObservedCalls(ObservedCalls.Traced, _gate);
        _measured = new ObservedCalls(ObservedCalls.Measured, _gate);
        _both = new ObservedCalls(ObservedCalls.TracedAndMeasured, _gate);
        _bare = _traced;
        _handWritten = new HandWrittenCalls(_gate);
    }

    [Fact]
    public void Nobody_listens_to_a_call() => Assert.Equal(0, Bytes.Of(() => _both.Add(1, 2)));

    [Fact]
    public void Nobody_listens_to_a_task_that_is_done() => Assert.Equal(0, Bytes.Of(() => Done(_both.AddTask(1, 2, late: false))));

    [Fact]
    public void Nobody_listens_to_a_value_task_that_is_done() =>
        Assert.Equal(0, Bytes.Of(() => Done(_both.AddValueTask(1, 2, late: false))));

    [Fact]
    public void Nobody_listens_to_a_task() =>
        Assert.Equal(
            Bytes.Of(() => Later(_bare.AddTaskBare(1, 2, late: true))),
            Bytes.Of(() => Later(_both.AddTask(1, 2, late: true))));

    [Fact]
    public void Nobody_listens_to_a_value_task() =>
        Assert.Equal(
            Bytes.Of(() => Later(_bare.AddValueTaskBare(1, 2, late: true))),
            Bytes.Of(() => Later(_both.AddValueTask(1, 2, late: true))));

    [Fact]
    public void A_measured_call() => AssertMeasured(0, () => _measured.Add(1, 2));

    [Fact]
    public void A_measured_task_that_is_done() => AssertMeasured(0, () => Done(_measured.AddTask(1, 2, late: false)));

    [Fact]
    public void A_measured_value_task() =>
        AssertMeasured(
            Bytes.Of(() => Later(_bare.AddValueTaskBare(1, 2, late: true))),
            () => Later(_measured.AddValueTask(1, 2, late: true)));

    [Fact]
    public void A_measured_task() =>
        AssertMeasured(
            Bytes.Of(() => Later(_bare.AddTaskBare(1, 2, late: true))) + Promise,
            () => Later(_measured.AddTask(1, 2, late: true)));

    [Fact]
    public void A_measured_call_with_dimensions() =>
        AssertMeasured(0, () => _measured.Sell("Lisbon", online: true, floor: 3000, DayOfWeek.Friday));

    [Fact]
    public void A_recorded_call() => AssertRecorded(() => _handWritten.Add(1, 2), () => _traced.Add(1, 2));

    [Fact]
    public void A_recorded_call_with_tags() =>
        AssertRecorded(() => _handWritten.Find(7, "Lisbon"), () => _traced.Find(7, "Lisbon"));

    [Fact]
    public void A_recorded_task_that_is_done() =>
        AssertRecorded(
            () => Done(_handWritten.AddTask(1, 2, late: false)), () => Done(_traced.AddTask(1, 2, late: false)));

    [Fact]
    public void A_recorded_value_task_that_is_done() =>
        AssertRecorded(
            () => Done(_handWritten.AddValueTask(1, 2, late: false)), () => Done(_traced.AddValueTask(1, 2, late: false)));

    [Fact]
    public void A_recorded_value_task() =>
        AssertRecorded(
            () => Later(_handWritten.AddValueTask(1, 2, late: true)), () => Later(_traced.AddValueTask(1, 2, late: true)));

    [Fact]
    public void A_recorded_task_is_one_promise_more() =>
        AssertRecorded(
            () => Later(_handWritten.AddTask(1, 2, late: true)), () => Later(_traced.AddTask(1, 2, late: true)), Promise);

    [Fact]
    public void A_recorded_and_measured_value_task()
    {
        using IDisposable durations = Listening.ToDurations();
        AssertRecorded(
            () => Later(_handWritten.AddValueTask(1, 2, late: true)), () => Later(_both.AddValueTask(1, 2, late: true)));
    }

    [Fact]
    public void An_element_of_a_recorded_stream()
    {
        using IDisposable spans = Listening.ToSpans();
        double few = Bytes.Of(() => Enumerate(_traced.CountTo(10), 10));
        double many = Bytes.Of(() => Enumerate(_traced.CountTo(60), 60));
        Assert.Equal(few, many);
    }

    private static void AssertMeasured(double limit, Action call)
    {
        using IDisposable durations = Listening.ToDurations();
        Assert.InRange(Bytes.Of(call), 0, limit);
    }

    private static void AssertRecorded(Action handWritten, Action ours, double more = 0)
    {
        using IDisposable spans = Listening.ToSpans();
        double theirs = Bytes.Of(handWritten);
        Assert.InRange(Bytes.Of(ours), theirs / 2, theirs + more);
    }

    private static void Done(Task<int> task) => task.GetAwaiter().GetResult();

    private static void Done(ValueTask<int> task) => task.GetAwaiter().GetResult();

    private void Later(Task<int> task)
    {
        Assert.False(task.IsCompleted);
        _gate.Open();
        Assert.True(task.IsCompleted);
        task.GetAwaiter().GetResult();
    }

    private void Later(ValueTask<int> task)
    {
        Assert.False(task.IsCompleted);
        _gate.Open();
        Assert.True(task.IsCompleted);
        task.GetAwaiter().GetResult();
    }

    private void Enumerate(IAsyncEnumerable<int> numbers, int count)
    {
        IAsyncEnumerator<int> enumerator = numbers.GetAsyncEnumerator();
        for (int i = 0; i < count; i++)
        {
            ValueTask<bool> next = enumerator.MoveNextAsync();
            _gate.Open();
            Assert.True(next.GetAwaiter().GetResult());
        }

        Done(enumerator.MoveNextAsync());
        enumerator.DisposeAsync().GetAwaiter().GetResult();

        static void Done(ValueTask<bool> last) => Assert.False(last.GetAwaiter().GetResult());
    }
}
