using System.Runtime.CompilerServices;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods, with a span each.</summary>
internal sealed class TracedCalc
{
    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find([Tag] int id, [Tag] string city) => id + city.Length;

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async IAsyncEnumerable<int> CountTo(int end, bool late)
    {
        for (int i = 0; i < end; i++)
        {
            if (late)
            {
                await Gate.Instance.WaitAsync();
            }

            yield return i;
        }
    }
}
