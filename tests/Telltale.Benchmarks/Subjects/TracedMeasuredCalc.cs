using System.Runtime.CompilerServices;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods, with a span and a duration each.</summary>
internal sealed class TracedMeasuredCalc
{
    [Traced, Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [Traced, Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [Traced, Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }
}
