using System.Diagnostics;

namespace Telltale.Benchmarks.Subjects;

/// <summary>What both peers do around a call: the same span as everybody else, in as few steps as their interface allows.</summary>
internal static class PeerSpans
{
    internal static ActivitySource Source { get; } = new("Peers");

    internal static void Fail(Activity? activity, Exception failure)
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetTag("error.type", failure.GetType().FullName);
    }

    /// <summary>Ends the span when the result is there. Reports whether the result has taken it over.</summary>
    internal static bool TryWatch(Activity activity, ref object? result)
    {
        switch (result)
        {
            case Task<int> { IsCompleted: false } task:
                result = WatchAsync(activity, task);
                break;
            case ValueTask<int> { IsCompleted: false } task:
                result = WatchAsync(activity, task);
                break;
            default:
                return false;
        }

        // Neither peer is an async method itself, so nobody else takes the span back from the caller.
        Activity.Current = activity.Parent;
        return true;
    }

    private static async Task<int> WatchAsync(Activity activity, Task<int> task)
    {
        using (activity)
        {
            try
            {
                return await task.ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Fail(activity, failure);
                throw;
            }
        }
    }

    private static async ValueTask<int> WatchAsync(Activity activity, ValueTask<int> task)
    {
        using (activity)
        {
            try
            {
                return await task.ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Fail(activity, failure);
                throw;
            }
        }
    }
}
