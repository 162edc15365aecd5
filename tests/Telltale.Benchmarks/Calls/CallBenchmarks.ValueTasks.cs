using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>A method that returns a value task, done or to be done later.</summary>
public abstract partial class CallBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _handWritten.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _traced.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_TracedMeasured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _tracedMeasured.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_AspectInjector()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _woven.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 value task, done")]
    public int ValueTaskDone_Castle()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _proxied.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _bare.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _handWritten.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _traced.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_TracedMeasured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _tracedMeasured.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_AspectInjector()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _woven.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, later")]
    public int ValueTaskLater_Castle()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _proxied.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }
}
