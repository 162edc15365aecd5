using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>A method that returns a value.</summary>
public abstract partial class CallBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _handWritten.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _traced.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_TracedMeasured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _tracedMeasured.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_AspectInjector()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _woven.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_Castle()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _proxied.Add(1, 2);
        }

        return sum;
    }
}
