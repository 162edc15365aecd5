using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Signals;

/// <summary>A counter and a histogram with three dimensions, listened to.</summary>
public class Measurements
{
    private static readonly Meter s_meter = new("bench.signals");
    private static readonly Counter<long> s_count = s_meter.CreateCounter<long>("bench.signals.hand");
    private static readonly Histogram<double> s_took = s_meter.CreateHistogram<double>("bench.signals.took.hand");
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = static (instrument, me) =>
        {
            if (instrument.Name.StartsWith("bench.signals", StringComparison.Ordinal))
            {
                me.EnableMeasurementEvents(instrument);
            }
        },
    };

    [GlobalSetup]
    public void Listen()
    {
        _listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        _listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        _listener.Start();
    }

    [GlobalCleanup]
    public void Stop() => _listener.Dispose();

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("counter")]
    public void CountByHand()
    {
        if (s_count.Enabled)
        {
            s_count.Add(1, new("city", "Lisbon"), new("online", true), new("store", 3000));
        }
    }

    [Benchmark(Description = "[Counter]"), BenchmarkCategory("counter")]
    public void Count() => SignalSubjects.Count("Lisbon", true, 3000);

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("histogram")]
    public void TookByHand()
    {
        if (s_took.Enabled)
        {
            s_took.Record(0.5, new("city", "Lisbon"), new("online", true), new("store", 3000));
        }
    }

    [Benchmark(Description = "[Histogram]"), BenchmarkCategory("histogram")]
    public void Took() => SignalSubjects.Took(0.5, "Lisbon", true, 3000);
}
