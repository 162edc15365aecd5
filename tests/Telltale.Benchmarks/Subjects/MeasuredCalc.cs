using System.Runtime.CompilerServices;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods, with a duration each.</summary>
internal sealed class MeasuredCalc
{
    [Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Sell([Dimension] string city, [Dimension] bool online) => online ? city.Length : 0;

    [Measured]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [Measured]
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
