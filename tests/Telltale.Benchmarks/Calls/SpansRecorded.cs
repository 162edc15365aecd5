using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>What a recorded span costs.</summary>
public class SpansRecorded : CallBenchmarks
{
    private readonly BareCalc _bare = new();
    private readonly HandWrittenCalc _handWritten = new();
    private readonly TracedCalc _traced = new();

    [GlobalSetup]
    public void Listen() => Listeners.TraceEverything();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("6 sync, two tags")]
    public int Tags_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.Find(i & 255, "Lisbon");
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("6 sync, two tags")]
    public int Tags_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _handWritten.Find(i & 255, "Lisbon");
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("6 sync, two tags")]
    public int Tags_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _traced.Find(i & 255, "Lisbon");
        }

        return sum;
    }
}
