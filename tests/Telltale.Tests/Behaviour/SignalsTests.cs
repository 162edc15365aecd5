using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Telltale.Tests;

/// <summary>What listeners are told by metrics and span events.</summary>
public sealed class SignalsTests
{
    [Fact]
    public void Counts_and_records_with_its_dimensions()
    {
        using Recorder recorder = new(traces: false);
        Signals.Placed(3, online: true, store: 7, shop: null);
        Signals.Placed(4, online: false, store: null, shop: "tea");
        Assert.Equal(
            [
                "orders.placed +3 {online=True, store=7}",
                "orders.open +3 {online=True, store=7}",
                "order.items +3 {online=True, store=7}",
                "order.last +3 {online=True, store=7}",
                "orders.placed +4 {online=False, shop=tea}",
                "orders.open +4 {online=False, shop=tea}",
                "order.items +4 {online=False, shop=tea}",
                "order.last +4 {online=False, shop=tea}",
            ],
            recorder.Script);
    }

    [Fact]
    public void Is_several_signals_at_once()
    {
        using Recorder recorder = new();
        using Activity span = new Activity("request") { IsAllDataRequested = true }.Start();
        Signals.CacheMiss(NullLogger.Instance, Zone.North, "leak");
        Assert.Equal(["cache.misses +1 {cache.region=North}"], recorder.Script);
        ActivityEvent only = Assert.Single(span.Events);
        Assert.Equal("cache.miss", only.Name);
        Assert.Equal([new("cache.region", "North"), new("key", "[personal]")], only.Tags);
    }

    [Fact]
    public void Records_a_time_span_in_seconds()
    {
        using Recorder recorder = new(traces: false);
        Signals.Took(TimeSpan.FromMilliseconds(250));
        Assert.Equal(["order.duration"], recorder.Script);
    }

    [Fact]
    public void Gives_an_instrument_its_unit_description_and_buckets()
    {
        Dictionary<string, Instrument> published = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, _) => published[instrument.Name] = instrument,
        };
        listener.Start();
        Signals.Placed(1, online: true, null, null);
        Signals.CacheMiss(NullLogger.Instance, Zone.North, "leak");
        Histogram<int> items = Assert.IsType<Histogram<int>>(published["order.items"]);
        Assert.Equal([1, 10, 100], items.Advice!.HistogramBucketBoundaries!);
        Counter<long> misses = Assert.IsType<Counter<long>>(published["cache.misses"]);
        Assert.Equal(("{miss}", "Misses."), (misses.Unit, misses.Description));
        Assert.Equal(typeof(Signals).Assembly.GetName().Name, misses.Meter.Name);
    }

    [Fact]
    public void Adds_an_event_with_every_value_redacted()
    {
        using Activity span = new Activity("request") { IsAllDataRequested = true }.Start();
        Signals.CardRefused(
            4242, Guid.Empty, "visa", new DateOnly(2026, 1, 2), new TimeoutException("leak"), new Caller { Id = 3, Email = "leak" });
        ActivityEvent only = Assert.Single(span.Events);
        Assert.Equal("card_refused", only.Name);
        Assert.Equal(
            [
                new("card", "[financial]"),
                new("order", "00000000-0000-0000-0000-000000000000"),
                new("card.brand", "visa"),
                new("on", "2026-01-02"),
                new("exception.type", "System.TimeoutException"),
                new("customer.id", 3),
                new("customer.email", "[contact]"),
                new("customer.friends", "[]"),
            ],
            only.Tags);
    }

    [Fact]
    public void Adds_nothing_to_a_span_that_wants_no_data()
    {
        using Activity span = new Activity("request") { IsAllDataRequested = false }.Start();
        Signals.CacheMiss(NullLogger.Instance, Zone.North, "leak");
        Assert.Empty(span.Events);
    }
}
