using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>What signals allocate, in bytes: nothing, unless a provider does.</summary>
[Collection(ListeningTests.Name)]
public sealed partial class SignalAllocationTests
{
    private static readonly Guid s_id = Guid.NewGuid();
    private readonly Listener _on = new(LogLevel.Trace);
    private readonly Listener _off = new(LogLevel.None);

    [Fact]
    public void Dimensions_that_are_members()
    {
        Basket basket = new() { Day = DayOfWeek.Friday, Size = 3, Shelf = new Shelf { Name = "corner" } };
        int heard = 0;
        using MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Name == "allocation.members")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => heard = tags.Length);
        listener.Start();
        Assert.Equal(0, Bytes.Of(() => Members(basket)));
        Assert.Equal(3, heard);
    }

    [Fact]
    public void A_level_that_is_off() =>
        Assert.Equal(0, Bytes.Of(() => Mixed(_off, 70000, s_id, DateTime.UnixEpoch, DayOfWeek.Friday, 0.5, "text", "secret")));

    [Fact]
    public void A_level_that_is_on() =>
        Assert.Equal(0, Bytes.Of(() => Mixed(_on, 70000, s_id, DateTime.UnixEpoch, DayOfWeek.Friday, 0.5, "text", "secret")));

    [Fact]
    public void A_text_and_a_classified_one() => Assert.Equal(0, Bytes.Of(() => Texts(_on, "text", "secret")));

    [Fact]
    public void A_visitor_of_the_values()
    {
        Listener visited = new(LogLevel.Trace) { Visits = true };
        Assert.Equal(0, Bytes.Of(() => Mixed(visited, 70000, s_id, DateTime.UnixEpoch, DayOfWeek.Friday, 0.5, "text", "secret")));
    }

    [Fact]
    public void A_counter_nobody_listens_to() => Assert.Equal(0, Bytes.Of(static () => Three("a", true, 70000)));

    [Fact]
    public void A_counter_with_three_dimensions()
    {
        using IDisposable measurements = Listening.ToDurations();
        Assert.Equal(0, Bytes.Of(static () => Three("a", true, 70000)));
    }

    [Fact]
    public void A_histogram_with_three_dimensions()
    {
        using IDisposable measurements = Listening.ToDurations();
        Assert.Equal(0, Bytes.Of(static () => ThreeOf(0.5, "a", DayOfWeek.Friday, 70000)));
    }

    [Fact]
    public void A_counter_with_twelve_dimensions()
    {
        using IDisposable measurements = Listening.ToDurations();
        Assert.Equal(0, Bytes.Of(static () => Twelve("a", true, 70000, "d", false, 80000, "g", true, 90000, "j", DayOfWeek.Friday, 100000)));
    }

    [Fact]
    public void A_span_event_on_a_span_that_wants_no_data() => Assert.Equal(0, Bytes.Of(static () =>
    {
        Activity.Current!.IsAllDataRequested = false;
        OnSpan(1, "secret");
    }));

    [LogEvent(LogLevel.Information, "{Number} {Id} {At} {Day} {Ratio:N2} {Text} {Secret}")]
    private static partial void Mixed(
        ILogger log, int number, Guid id, DateTime at, DayOfWeek day, double ratio, string text, [Sensitive] string secret);

    [LogEvent(LogLevel.Information, "{Text} {Secret}")]
    private static partial void Texts(ILogger log, string text, [Sensitive] string secret);

    [Counter("allocation.three")]
    private static partial void Three([Dimension] string a, [Dimension] bool b, [Dimension] int c);

    [Histogram("allocation.three.of")]
    private static partial void ThreeOf([Value] double value, [Dimension] string a, [Dimension] DayOfWeek b, [Dimension] long c);

    [Counter("allocation.twelve")]
    private static partial void Twelve(
        [Dimension] string a, [Dimension] bool b, [Dimension] int c, [Dimension] string d, [Dimension] bool e, [Dimension] int f,
        [Dimension] string g, [Dimension] bool h, [Dimension] int i, [Dimension] string j, [Dimension] DayOfWeek k, [Dimension] int l);

    [Counter("allocation.members")]
    private static partial void Members([Expand(Depth = 2)] Basket? basket);

    [SpanEvent]
    private static partial void OnSpan(int number, [Sensitive] string secret);

    private sealed class Listener(LogLevel least) : ILogger
    {
        internal bool Visits { get; init; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && least != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (Visits)
            {
                Visitor visitor = default;
                ((ILogValues)(object)state!).Visit(ref visitor);
            }
        }
    }

    private struct Visitor : ILogVisitor
    {
        private int _count;

        public void Visit<T>(string name, T value) => _count++;
    }

    internal sealed class Basket
    {
        [Dimension]
        public DayOfWeek Day { get; init; }

        [Dimension]
        public byte? Size { get; init; }

        public Shelf? Shelf { get; init; }
    }

    internal sealed class Shelf
    {
        [Dimension]
        public string? Name { get; init; }
    }
}
