using System.Collections.Concurrent;

namespace Telltale.Load;

/// <summary>The work itself: a stock in memory, and a model that answers at once but later.</summary>
internal static class Backend
{
    private static readonly ConcurrentDictionary<string, int> s_left = new();

    public static int Take(string id) => s_left.AddOrUpdate(id, 1_000_000, static (_, left) => left - 1);

    public static async Task<Advice> AskAsync(string id)
    {
        await Task.Yield();
        return new Advice("Take two of " + id, "gpt-4o-mini", 120, 40);
    }
}
