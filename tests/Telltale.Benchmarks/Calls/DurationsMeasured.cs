using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>What a measured duration costs when there is no span.</summary>
public class DurationsMeasured
{
    private const int Calls = 1000;

    private readonly BareCalc _bare = new();
    private readonly HandWrittenCalc _handWritten = new();
    private readonly MeasuredCalc _measured = new();

    [GlobalSetup]
    public void Listen() => Listeners.MeasureEverything();

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
            sum += _handWritten.AddMeasured(1, 2);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("1 sync")]
    public int Sync_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _measured.Add(1, 2);
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("2 sync, two dimensions")]
    public int Dimensions_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.Sell("Lisbon", online: true);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 sync, two dimensions")]
    public int Dimensions_HandWritten()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _handWritten.SellMeasured("Lisbon", online: true);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("2 sync, two dimensions")]
    public int Dimensions_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _measured.Sell("Lisbon", online: true);
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("3 task, done")]
    public int TaskDone_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("3 task, done")]
    public int TaskDone_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _measured.AddTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("4 task, later")]
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

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("4 task, later")]
    public int TaskLater_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Task<int> later = _measured.AddTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, done")]
    public int ValueTaskDone_Bare()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _bare.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("5 value task, done")]
    public int ValueTaskDone_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += _measured.AddValueTask(1, 2, late: false).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("6 value task, later")]
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

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("6 value task, later")]
    public int ValueTaskLater_Measured()
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> later = _measured.AddValueTask(1, 2, late: true);
            Gate.Instance.Open();
            sum += later.GetAwaiter().GetResult();
        }

        return sum;
    }
}
