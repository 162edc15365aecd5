using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Benchmarks.Calls;

/// <summary>Whoever listens while benchmarks run: everything is recorded, and nothing done with it.</summary>
internal static class Listeners
{
    // Stays current for as long as the process lives.
    private static Activity? s_request;

    /// <summary>Records every span in full. The calls belong to a span, as those of a service belong to a request.</summary>
    internal static void TraceEverything()
    {
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        });
        s_request = new Activity("request").Start();
    }

    /// <summary>Takes every measurement.</summary>
    internal static void MeasureEverything()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
    }
}
