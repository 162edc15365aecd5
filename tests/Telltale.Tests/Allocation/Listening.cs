using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Tests;

/// <summary>Tests that listen: one after another, as there is one set of listeners for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Listening";
}

/// <summary>Listens to everything, and does nothing with it.</summary>
internal static class Listening
{
    internal static IDisposable ToSpans()
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    internal static IDisposable ToDurations(MeasurementCallback<double>? record = null)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback(record ?? (static (_, _, _, _) => { }));
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }
}
