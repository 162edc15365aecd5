using System.Diagnostics;

namespace Telltale;

/// <summary>
/// The ways into the context in which a call's span is current, and out of it again. Contexts are kept, so that whoever comes the same way
/// again, as the consumer of a stream does for each element, allocates nothing.
/// </summary>
public partial struct CallScope
{
    /// <summary>The context to end the call in, for somebody who comes from another one.</summary>
    internal readonly ExecutionContext? Outside => _outside;

    private readonly bool IsSomewhere => OpenSpan is not null || Frame is not null;

    /// <summary>Takes note of what became current since the call began, which it did just now.</summary>
    /// <returns>As <see cref="Enter"/>.</returns>
    internal bool Open()
    {
        _inside = ExecutionContext.Capture();
        return IsSomewhere;
    }

    /// <summary>Makes span and frame current; does nothing without one, nor where they are.</summary>
    /// <param name="current">What was current outside.</param>
    /// <returns>Whether the way out has to be taken.</returns>
    internal bool Enter(ref Activity? current)
    {
        if (!IsSomewhere)
        {
            return false;
        }

        ExecutionContext? here = ExecutionContext.Capture();
        if (here is not null && here == _inside)
        {
            return false;
        }

        if (!_strayed && _inside is not null && here is not null && here == _outside)
        {
            ExecutionContext.Restore(_inside);
            return true;
        }

        _outside = here;
        _strayed = false;
        current = Activity.Current;
        if (OpenSpan is { } span)
        {
            Activity.Current = span;
        }

        Frame?.Enter();
        _inside = ExecutionContext.Capture();
        return true;
    }

    /// <summary>Makes current what was current outside.</summary>
    /// <param name="current">As <see cref="Enter"/> said.</param>
    internal void Exit(Activity? current)
    {
        if (_outside is not null && ExecutionContext.Capture() == _inside)
        {
            ExecutionContext.Restore(_outside);
            return;
        }

        // What else the producer changed is not ours to take back.
        Activity.Current = current;
        Frame?.Leave();
        _outside = ExecutionContext.Capture();
        _strayed = true;
    }

    /// <summary>Remembers the context of the consumer, where nothing was made current in it.</summary>
    internal void Wait()
    {
        if (!IsSomewhere)
        {
            _outside = ExecutionContext.Capture();
        }
    }
}
