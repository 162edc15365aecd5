using System.Diagnostics;

namespace Telltale;

/// <summary>
/// Waits for a result, ends the call, and only then lets the caller have the result. One instance serves many calls, one after another.
/// </summary>
[StackTraceHidden]
internal abstract class Watch
{
    private static readonly ContextCallback s_end = static watch => ((Watch)watch!).EndScope();

    private readonly Action _continue;
    private ExecutionContext? _context;
    private CallScope _scope;

    protected Watch() => _continue = Continue;

    protected Action Continuation => _continue;

    protected ref CallScope Scope => ref _scope;

    protected void Begin(in CallScope scope)
    {
        _scope = scope;
        _context = ExecutionContext.Capture();
    }

    /// <summary>Takes what came into the scope: a failure, or the result's attributes. Never throws.</summary>
    protected abstract void Observe();

    /// <summary>Hands what came to the caller. The last thing that happens; the instance may be in use again when it returns.</summary>
    protected abstract void Complete();

    private void Continue()
    {
        // The context in which the call was made: whoever completes the result must not find its own current activity changed.
        ExecutionContext? context = _context;
        _context = null;
        if (context is null)
        {
            Activity? outside = Activity.Current;
            EndScope();
            Activity.Current = outside;
        }
        else
        {
            ExecutionContext.Run(context, s_end, this);
        }

        Complete();
    }

    private void EndScope()
    {
        try
        {
            Observe();
            _scope.End();
        }
        catch (Exception)
        {
            // A listener threw. There is no caller above us to tell, and the one who awaits must get the result all the same.
        }

        _scope = default;
    }
}
