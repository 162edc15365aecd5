using BenchmarkDotNet.Attributes;
using Telltale.Benchmarks.Calls;

namespace Telltale.Benchmarks.Llm;

/// <summary>Spans and metrics of calls of models are recorded.</summary>
public class ModelCallsRecorded : ModelCalls
{
    [GlobalSetup]
    public void Listen()
    {
        Listeners.TraceEverything();
        Listeners.MeasureEverything();
    }
}
