namespace Telltale.Hosting.Tests;

/// <summary>Waits for what happens on another thread, for a bounded time.</summary>
internal static class Eventually
{
    public static async Task Is(Func<bool> condition, int seconds = 15)
    {
        long end = Environment.TickCount64 + (seconds * 1000);
        while (!condition() && Environment.TickCount64 < end)
        {
            await Task.Delay(20);
        }

        Assert.True(condition(), "It did not happen in time.");
    }
}
