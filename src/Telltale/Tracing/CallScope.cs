using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>
/// One call of an instrumented method while it is under way: its span, its start time and its dimensions. Used by generated code, which
/// keeps it in a local; exactly one copy of it is ended.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Auto)]
public partial struct CallScope
{
    private readonly Operation _operation;
    private readonly Activity? _span;
    private readonly Activity? _previous;
    private ExecutionContext? _outside;
    private ExecutionContext? _inside;
    private long _started;
    private Dimensions _dimensions;
    private string? _errorType;
    private State _state;
    private readonly bool _counted;
    private bool _strayed;

    // Inlined, so that the fields are written where the scope will live: through a reference each would cost a write barrier.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CallScope(Operation operation, Activity? span, Activity? previous, ExecutionContext? outside)
    {
        _operation = operation;
        if (span is not null)
        {
            _span = span;
            _previous = previous;
            _outside = outside;
            _inside = ExecutionContext.Capture();
        }

        if (operation.IsMeasured)
        {
            _started = Stopwatch.GetTimestamp();
            _counted = operation.Enter();
        }
    }

    private enum State : byte
    {
        Running,
        Suspended,
        Ended,
    }

    /// <summary>Whether attributes of the span are worth computing.</summary>
    public readonly bool IsRecording
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _span is { IsAllDataRequested: true };
    }

    /// <summary>Whether dimensions are worth computing: the call is measured, or its span takes attributes.</summary>
    public readonly bool IsObserved
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _started != 0 || IsRecording;
    }

    /// <summary>
    /// An exception filter: records the failure and returns <see langword="false"/>, so that the exception goes on as if nothing
    /// was there.
    /// </summary>
    /// <param name="failure">The exception.</param>
    public bool Fails(Exception failure)
    {
        if (_llm is { } call)
        {
            return FailsLlm(call, failure);
        }

        if (failure is OperationCanceledException)
        {
            SetOutcome("cancelled");
        }
        else
        {
            _errorType = failure.GetType().FullName;
            if (_span is { } span)
            {
                Failure.Record(span, failure, _errorType, _operation.Exceptions);
            }
        }

        return false;
    }

    /// <summary>Records that the result is a failure.</summary>
    /// <param name="failed">Whether it is.</param>
    /// <param name="errorType">What <c>error.type</c> says then.</param>
    public void FailsWhen(bool failed, string errorType)
    {
        if (failed)
        {
            _errorType = errorType;
            if (_llm is { } call)
            {
                call.ErrorType = errorType;
            }

            _span?.SetStatus(ActivityStatusCode.Error);
            _span?.SetTag("error.type", errorType);
        }
    }

    /// <summary>Reads the result of a call that succeeded.</summary>
    /// <param name="result">The result.</param>
    /// <param name="reader">What generated code reads from it.</param>
    public void Read<T>(T result, ResultReader<T> reader)
        where T : allows ref struct
    {
        if (IsIdle)
        {
            return;
        }

        try
        {
            reader(ref this, result);
        }
        catch (Exception failure)
        {
            TagFails(failure);
        }
    }

    /// <summary>Ends the call, unless its result has taken over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        if (_state == State.Running)
        {
            End();
        }
    }

    /// <summary>Hands the call over to whoever sees its end: this copy ends nothing any more.</summary>
    public CallScope HandOver()
    {
        CallScope mine = this;
        Suspend();
        return mine;
    }

    /// <summary>Leaves the call open: the caller goes on without it.</summary>
    internal void Suspend()
    {
        _state = State.Suspended;
        if (_span is null && Frame is null)
        {
            return;
        }

        if (_outside is not null && ExecutionContext.Capture() == _inside)
        {
            // The way back is there already: setting the current activity would make another context.
            ExecutionContext.Restore(_outside);
            return;
        }

        Frame?.Leave();
        if (_span is not null)
        {
            Activity.Current = _previous;
        }
    }

    /// <summary>The span, until it was ended.</summary>
    internal readonly Activity? OpenSpan => _state == State.Ended ? null : _span;

    /// <summary>Whether there is nothing to end: no sampler wanted the span, and nobody measures.</summary>
    internal readonly bool IsIdle => _span is null && _started == 0 && _llm is null;

    internal readonly bool IsEnded => _state == State.Ended;

    internal readonly void SetOutcome(string outcome)
    {
        _span?.SetTag("telltale.outcome", outcome);
        if (_llm is { } call)
        {
            call.Outcome = outcome;
        }
    }

    /// <summary>The context in which the span is current, if there is a duration to record: exemplars are taken from there.</summary>
    internal readonly ExecutionContext? ToMeasureIn => _started != 0 ? _inside : null;

    internal void End()
    {
        if (_state == State.Ended)
        {
            return;
        }

        if (_started != 0)
        {
            Measure();
        }

        _state = State.Ended;
        if (_llm is { } call)
        {
            EndLlm(call);
        }
        else if (_span is { } span)
        {
            span.Stop();
            if (_operation.Parent != SpanParent.Current)
            {
                Activity.Current = _previous;
            }
        }
    }

    /// <summary>Records the duration; once.</summary>
    internal void Measure()
    {
        double seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        _started = 0;
        if (_span is not null)
        {
            // The span ends with the call, not with the recording of its duration, which may be slow the first time.
            _span.SetEndTime(DateTime.UtcNow);
            if (Activity.Current != _span)
            {
                // Exemplars are taken from the current activity.
                Activity.Current = _span;
            }
        }

        if (_operation.Llm is null)
        {
            MeasureCall(seconds);
        }
        else
        {
            MeasureQuietly(seconds);
        }
    }

    private void MeasureCall(double seconds)
    {
        if (_counted)
        {
            _operation.Exit();
        }

        if (_errorType is not null)
        {
            _dimensions.Add(_operation.FunctionTag, new KeyValuePair<string, object?>("error.type", _errorType));
        }

        if (_dimensions.IsEmpty)
        {
            _operation.Duration?.Record(seconds, _operation.FunctionTag);
        }
        else
        {
            _operation.Duration?.Record(seconds, _dimensions.AsSpan());
            _dimensions.Return();
        }
    }
}

/// <summary>What generated code reads from a result: whether it is a failure, and its attributes.</summary>
/// <param name="scope">The call.</param>
/// <param name="result">Its result.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResultReader<in T>(ref CallScope scope, T result)
    where T : allows ref struct;
