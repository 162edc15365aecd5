using BenchmarkDotNet.Attributes;

namespace Telltale.Benchmarks.Calls;

/// <summary>What a recorded stream of a hundred elements costs, for each element.</summary>
public class StreamsRecorded
{
    private const int Elements = 100;

    private readonly BareCalc _bare = new();
    private readonly HandWrittenCalc _handWritten = new();
    private readonly TracedCalc _traced = new();

    [GlobalSetup]
    public void Listen() => Listeners.TraceEverything();

    [Benchmark(Baseline = true, OperationsPerInvoke = Elements), BenchmarkCategory("1 elements are ready")]
    public int Ready_Bare() => Sum(_bare.CountTo(Elements, late: false), late: false);

    [Benchmark(OperationsPerInvoke = Elements), BenchmarkCategory("1 elements are ready")]
    public int Ready_HandWritten() => Sum(_handWritten.CountTo(Elements, late: false, _bare), late: false);

    [Benchmark(OperationsPerInvoke = Elements), BenchmarkCategory("1 elements are ready")]
    public int Ready_Traced() => Sum(_traced.CountTo(Elements, late: false), late: false);

    [Benchmark(Baseline = true, OperationsPerInvoke = Elements), BenchmarkCategory("2 elements come later")]
    public int Later_Bare() => Sum(_bare.CountTo(Elements, late: true), late: true);

    [Benchmark(OperationsPerInvoke = Elements), BenchmarkCategory("2 elements come later")]
    public int Later_HandWritten() => Sum(_handWritten.CountTo(Elements, late: true, _bare), late: true);

    [Benchmark(OperationsPerInvoke = Elements), BenchmarkCategory("2 elements come later")]
    public int Later_Traced() => Sum(_traced.CountTo(Elements, late: true), late: true);

    // Enumerated by hand: the one who opens the gate cannot be waiting behind it.
    private static int Sum(IAsyncEnumerable<int> numbers, bool late)
    {
        int sum = 0;
        IAsyncEnumerator<int> enumerator = numbers.GetAsyncEnumerator();
        for (int i = 0; i < Elements; i++)
        {
            if (!Next(enumerator, late))
            {
                throw new InvalidOperationException("The stream ended early.");
            }

            sum += enumerator.Current;
        }

        _ = Next(enumerator, late: false);
        enumerator.DisposeAsync().GetAwaiter().GetResult();
        return sum;
    }

    private static bool Next(IAsyncEnumerator<int> enumerator, bool late)
    {
        ValueTask<bool> next = enumerator.MoveNextAsync();
        if (late)
        {
            Gate.Instance.Open();
        }

        return next.GetAwaiter().GetResult();
    }
}
