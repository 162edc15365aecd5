using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>One call of each shape, observed in every way there is.</summary>
public abstract class CallBenchmarks
{
    private protected const int Calls = 1000;

    private readonly BareCalc _bare = new();
    private readonly HandWrittenCalc _handWritten = new();
    private readonly TracedCalc _traced = new();
    private readonly TracedMeasuredCalc _tracedMeasured = new();
    private readonly WovenCalc _woven = new();
    private readonly ICalc _proxied = ProxiedCalc.Create();

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
