using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>
/// Waits for a result, ends the call, and only then lets the caller have the result. One instance serves many calls, one after another.
/// </summary>
[StackTraceHidden]
internal abstract class Watch
{
    private readonly Action _continue;
    private ExecutionContext? _outside;
    private CallScope _scope;

    protected Watch() => _continue = Continue;

    protected ref CallScope Scope => ref _scope;

    /// <summary>Takes the call over. Its caller goes on in the context it had before.</summary>
    protected void Begin(ref CallScope scope)
    {
        _scope = scope;
        scope.Suspend();
        _outside = ExecutionContext.Capture();
    }

    /// <summary>Goes on when the result is there. At once if it is there already: then the caller, too, gets something that is done.</summary>
    protected void Await<TAwaiter>(TAwaiter awaiter, bool isCompleted)
        where TAwaiter : struct, ICriticalNotifyCompletion
    {
        if (isCompleted)
        {
            Continue();
        }
        else
        {
            awaiter.UnsafeOnCompleted(_continue);
        }
    }

    /// <summary>Takes what came into the scope: a failure, or the result's attributes. Never throws.</summary>
    protected abstract void Observe();

    /// <summary>Hands what came to the caller. The last thing that happens; the instance may be in use again when it returns.</summary>
    protected abstract void Complete();

    private void Continue()
    {
        EndScope();
        Complete();
    }

    private void EndScope()
    {
        ExecutionContext? theirs = ExecutionContext.Capture();
        if (theirs is null || _outside is null)
        {
            // Somebody suppressed the flow of contexts; then only the current activity has to be put back.
            Activity? current = Activity.Current;
            EndQuietly();
            Activity.Current = current;
        }
        else
        {
            // In the context the call was made in: whoever completes the result must not find its own current activity changed.
            ExecutionContext.Restore(_outside);
            EndQuietly();
            ExecutionContext.Restore(theirs);
        }

        _scope = default;
        _outside = null;
    }

    private void EndQuietly()
    {
        Observe();
        try
        {
            if (_outside is not null && _scope.ToMeasureIn is { } inside)
            {
                // A duration is recorded where its span is current, without making it current once more.
                ExecutionContext.Restore(inside);
                _scope.Measure();
            }
        }
        catch (Exception)
        {
            // A listener threw. There is no caller above us to tell, and the one who awaits must get the result all the same.
        }

        if (_outside is not null)
        {
            ExecutionContext.Restore(_outside);
        }

        try
        {
            _scope.End();
        }
        catch (Exception)
        {
            // As above.
        }
    }
}
