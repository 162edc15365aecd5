using System.Diagnostics.Metrics;

namespace Telltale.Tests;

/// <summary>What is asked for its value when metrics are collected.</summary>
public sealed class SignalsObservableTests
{
    [Fact]
    public void Is_asked_when_metrics_are_collected()
    {
        List<string> told = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Name.StartsWith("queue.", StringComparison.Ordinal))
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => told.Add($"{instrument.Name} {value} {instrument.Unit}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told.Add($"{instrument.Name} {value} {tags[0].Value}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told.Add($"{instrument.Name} {value} {instrument.Unit}"));
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Equal(["queue.age 90 s", "queue.length 3 {item}", "queue.seen 5 a", "queue.seen 6 b"], told.Order(StringComparer.Ordinal));
    }
}

/// <summary>Observed members.</summary>
internal static class Queues
{
    [ObservableUpDownCounter("queue.length", Unit = "{item}")]
    internal static int Length => 3;

    [ObservableGauge("queue.age", Unit = "s")]
    internal static TimeSpan Age() => TimeSpan.FromSeconds(90);

    [ObservableCounter("queue.seen")]
    internal static IEnumerable<Measurement<long>> Seen() => [new(5, new KeyValuePair<string, object?>("queue", "a")), new(6, new KeyValuePair<string, object?>("queue", "b"))];
}
