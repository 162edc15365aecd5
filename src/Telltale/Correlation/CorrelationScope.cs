using System.Diagnostics;

namespace Telltale;

/// <summary>Work that has begun or was resumed. It ends, and what was current before is current again, when the scope is disposed.</summary>
public readonly struct CorrelationScope : IDisposable
{
    private readonly Activity? _previous;

    internal CorrelationScope(Activity activity, Activity? previous)
    {
        Activity = activity;
        _previous = previous;
    }

    /// <summary>The span of the work, for tags and events; <see langword="null"/> only in a <see langword="default"/> scope.</summary>
    public Activity? Activity { get; }

    /// <summary>Ends the work.</summary>
    public void Dispose()
    {
        // A copy of the scope may have been disposed already, and something else be current by now.
        if (Activity is { IsStopped: false } span)
        {
            span.Dispose();
            Activity.Current = _previous is { IsStopped: true } ? null : _previous;
        }
    }
}
