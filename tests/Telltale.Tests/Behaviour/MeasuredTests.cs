using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Tests;

/// <summary>What a meter listener is told of a measured method.</summary>
public sealed class MeasuredTests
{
    [Fact]
    public async Task Measures_a_call_by_its_function_and_its_dimensions()
    {
        using Recorder recorder = new();
        Depot depot = new();
        await depot.ShipAsync(Zone.North, 3);
        Assert.Equal(
            [
                "telltale.call.duration {code.function.name=Telltale.Tests.Depot.ShipAsync, zone=North}",
                "Depot.ShipAsync {parcels=3, zone=North}",
            ],
            recorder.Script);
    }

    [Fact]
    public void Counts_the_calls_under_way()
    {
        using Recorder recorder = new(traces: false);
        Depot.Load(fails: false);
        Assert.Equal(
            [
                "depot.load.active +1 {code.function.name=Telltale.Tests.Depot.Load}",
                "depot.load.active -1 {code.function.name=Telltale.Tests.Depot.Load}",
                "depot.load.duration {code.function.name=Telltale.Tests.Depot.Load}",
            ],
            recorder.Script);
    }

    [Fact]
    public void Says_which_calls_failed()
    {
        using Recorder recorder = new(traces: false);
        Assert.Throws<TimeoutException>(() => Depot.Load(fails: true));
        Assert.Equal(
            "depot.load.duration {code.function.name=Telltale.Tests.Depot.Load, error.type=System.TimeoutException}", recorder.Script[^1]);
    }

    [Fact]
    public void Measures_in_seconds_and_advises_buckets()
    {
        Instrument? published = null;
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, _) => published = instrument.Name == "depot.load.duration" ? instrument : published,
        };
        listener.Start();
        Depot.Load(fails: false);
        Histogram<double> histogram = Assert.IsType<Histogram<double>>(published);
        Assert.Equal("s", histogram.Unit);
        Assert.Equal([0.001, 0.1, 5], histogram.Advice!.HistogramBucketBoundaries!);
        Assert.Equal("https://opentelemetry.io/schemas/1.41.0", histogram.Meter.TelemetrySchemaUrl);
    }

    [Fact]
    public void Leaves_the_current_span_alone_when_it_only_measures()
    {
        using Recorder recorder = new(traces: false);
        using Activity own = new Activity("own").Start();
        Depot.Load(fails: false);
        Assert.Same(own, Activity.Current);
    }
}

/// <summary>Measured methods.</summary>
public sealed class Depot
{
    [Traced, Measured]
    public async Task ShipAsync([Dimension] Zone zone, [Tag] int parcels) => await Task.Delay(1);

    [Measured(Name = "depot.load.duration", InFlight = true, Buckets = [0.001, 0.1, 5])]
    public static void Load(bool fails)
    {
        if (fails)
        {
            throw new TimeoutException();
        }
    }
}

/// <summary>A dimension.</summary>
public enum Zone
{
    North,
    South,
}
