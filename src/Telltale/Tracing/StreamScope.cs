using System.Diagnostics;

namespace Telltale;

/// <summary>
/// One enumeration as a span: it is current inside the producer, not in the consumer. It begins with the first element asked for; one that is
/// given up before its end is abandoned.
/// </summary>
/// <param name="call">The call whose result is enumerated.</param>
/// <param name="owner">The enumeration that this one is a part of, as the elements of a page are; null for one of its own.</param>
[StackTraceHidden]
internal class StreamScope(StreamCall call, StreamScope? owner)
{
    private CallScope _scope;
    private Activity? _current;
    private bool _entered;
    private bool _begun;
    private bool _failed;

    protected StreamCall Call => call;

    protected StreamScope? Owner => owner;

    /// <summary>Whether there is nothing to end.</summary>
    internal bool IsOver => owner is not null || !_begun || _scope.IsEnded;

    private ref CallScope Scope => ref (owner ?? this)._scope;

    internal void Enter()
    {
        if (owner is null && !_begun)
        {
            _begun = true;
            if (call.TakeEarly() is not { } early)
            {
                _current = Activity.Current;
                _scope = call.Start();
                _entered = _scope.Open();
                return;
            }

            _scope = early._scope;
        }

        _entered = Scope.Enter(ref _current);
    }

    internal void Exit()
    {
        if (_entered)
        {
            Scope.Exit(_current);
        }
    }

    /// <summary>An exception filter: records the failure, and returns <see langword="false"/>.</summary>
    internal bool Fails(Exception failure)
    {
        (owner ?? this)._failed = true;
        return Scope.Fails(failure);
    }

    /// <summary>Records that nobody asked for the rest. One that failed in a part of it is not abandoned.</summary>
    internal void Abandon()
    {
        if (!_failed)
        {
            _scope.SetOutcome("abandoned");
        }
    }

    /// <summary>Ends the call, unless it is that of another enumeration.</summary>
    internal void End()
    {
        if (owner is null)
        {
            _scope.End();
        }
    }

    /// <summary>Remembers the context to end the call in.</summary>
    internal void Wait() => _scope.Wait();

    /// <summary>Ends the call, for somebody whose context is not ours: it must not find its own current activity changed.</summary>
    internal void EndInContext()
    {
        if (owner is not null)
        {
            return;
        }

        ExecutionContext? theirs = ExecutionContext.Capture();
        Activity? current = Activity.Current;
        try
        {
            if (theirs is not null && _scope.ToMeasureIn is { } inside)
            {
                ExecutionContext.Restore(inside);
                _scope.Measure();
            }
        }
        catch (Exception)
        {
            // A listener threw; the consumer must get its element all the same.
        }

        try
        {
            if (theirs is not null && _scope.Outside is { } outside)
            {
                ExecutionContext.Restore(outside);
            }

            _scope.End();
        }
        catch (Exception)
        {
            // As above.
        }

        if (theirs is not null)
        {
            ExecutionContext.Restore(theirs);
        }
        else
        {
            Activity.Current = current;
        }
    }

    /// <summary>Reads an element that has come.</summary>
    protected void Read<T>(T element, ChunkReader<T>? reader)
    {
        if (reader is not null)
        {
            Scope.Chunk(element, reader);
        }
        else if (!typeof(T).IsValueType)
        {
            // It may be a page, whose own elements are read later.
            if (element is not null)
            {
                call.Gives(this, element);
            }
        }
    }
}
