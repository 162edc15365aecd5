using System.Diagnostics;

namespace Telltale;

/// <summary>
/// Leads into the context in which a span is current, and out of it again. Contexts are kept, so that whoever comes the same way again, as
/// the consumer of a stream does for each element, allocates nothing.
/// </summary>
internal struct Doorway
{
    private ExecutionContext? _outside;
    private ExecutionContext? _inside;
    private Activity? _current;
    private bool _entered;

    /// <summary>Remembers what is outside, before a span is started.</summary>
    internal void Approach()
    {
        _outside = ExecutionContext.Capture();
        _current = Activity.Current;
    }

    /// <summary>Remembers what is inside, after a span or a frame became current; does nothing without one.</summary>
    internal void Open(Activity? span, LlmFrame? frame)
    {
        _inside = ExecutionContext.Capture();
        _entered = span is not null || frame is not null;
    }

    /// <summary>Makes span and frame current; does nothing without one.</summary>
    internal void Enter(Activity? span, LlmFrame? frame)
    {
        _entered = span is not null || frame is not null;
        if (!_entered)
        {
            return;
        }

        if (_outside is not null && _inside is not null && ExecutionContext.Capture() == _outside)
        {
            ExecutionContext.Restore(_inside);
            return;
        }

        Approach();
        if (span is not null)
        {
            Activity.Current = span;
        }

        frame?.Enter();
        _inside = ExecutionContext.Capture();
    }

    /// <summary>Makes current what was current outside.</summary>
    internal readonly void Exit(LlmFrame? frame)
    {
        if (!_entered)
        {
            return;
        }

        if (_outside is not null && ExecutionContext.Capture() == _inside)
        {
            ExecutionContext.Restore(_outside);
        }
        else
        {
            // What else the producer changed is not ours to take back.
            Activity.Current = _current;
            frame?.Leave();
        }
    }
}
