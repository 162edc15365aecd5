namespace Telltale;

/// <summary>A few idle instances: one for each thread, and some that any thread may take.</summary>
internal static class WatchPool<T>
    where T : Watch, new()
{
    private static readonly T?[] s_shared = new T?[Math.Max(8, Environment.ProcessorCount * 4)];

    [ThreadStatic]
    private static T? t_own;

    internal static T Rent()
    {
        if (t_own is { } own)
        {
            t_own = null;
            return own;
        }

        for (int i = 0; i < s_shared.Length; i++)
        {
            if (s_shared[i] is not null && Interlocked.Exchange(ref s_shared[i], null) is { } idle)
            {
                return idle;
            }
        }

        return new T();
    }

    internal static void Return(T idle)
    {
        if (t_own is null)
        {
            t_own = idle;
            return;
        }

        for (int i = 0; i < s_shared.Length; i++)
        {
            if (s_shared[i] is null && Interlocked.CompareExchange(ref s_shared[i], idle, null) is null)
            {
                return;
            }
        }
    }
}
