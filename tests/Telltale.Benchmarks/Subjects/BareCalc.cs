using System.Runtime.CompilerServices;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The methods that everybody else observes.</summary>
internal sealed class BareCalc
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find(int id, string city) => id + city.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Sell(string city, bool online) => online ? city.Length : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

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
