using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>A method that returns a task, done or to be done later.</summary>
public abstract partial class CallBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _handWritten.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _traced.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_TracedMeasured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _tracedMeasured.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_AspectInjector()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _woven.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 task, done")]
    public int TaskDone_Castle()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _proxied.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _bare.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _handWritten.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_Traced()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _traced.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_TracedMeasured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _tracedMeasured.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_AspectInjector()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _woven.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, later")]
    public int TaskLater_Castle()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _proxied.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }
}
