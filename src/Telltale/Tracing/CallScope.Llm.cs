using System.Diagnostics;

namespace Telltale;

/// <summary>What a call of a model is beside a call: nothing it does may fail its caller.</summary>
public partial struct CallScope
{
    // Set while this call of a model is recorded, or while it is a part of one that is.
    private LlmCall? _llm;

    /// <summary>A call that is recorded by itself.</summary>
    internal CallScope(Operation operation, LlmCall call, Activity? previous, ExecutionContext? outside)
    {
        _operation = operation;
        _span = call.Span;
        bool isMeasured = operation.IsMeasured;
        if (_span is null && !isMeasured)
        {
            call.Return();
            return;
        }

        _llm = call;
        _previous = previous;
        _outside = outside;
        call.EnterFrame();
        _inside = ExecutionContext.Capture();
        _counted = isMeasured && EnterQuietly(operation);
        if (call.Began == 0)
        {
            call.Began = Stopwatch.GetTimestamp();
        }

        _started = call.Began;
    }

    /// <summary>A call that is a part of another one, or that somebody else records. Its own duration may be measured all the same.</summary>
    internal CallScope(Operation operation, LlmCall call, ExecutionContext? outside)
    {
        _operation = operation;
        if (call.Around is not null)
        {
            _llm = call;
            _outside = outside;
            call.EnterFrame();
            _inside = ExecutionContext.Capture();
        }
        else
        {
            call.Return();
        }

        if (operation.Duration is { Enabled: true } || operation.Active is { Enabled: true })
        {
            _started = Stopwatch.GetTimestamp();
            _counted = EnterQuietly(operation);
        }
    }

    /// <summary>What is known of the model's answer. Readers of results may use it where the operation calls a model.</summary>
    public readonly LlmCall Llm => _llm ?? new LlmCall(_operation.Llm!);

    /// <summary>The frame that is current inside the call.</summary>
    internal readonly LlmFrame? Frame => _llm?.Frame;

    /// <summary>Whether a failure is told apart from a call that was given up.</summary>
    internal readonly bool IsLlm => _llm is not null;

    internal readonly bool ReadsChunks => _llm is not null && _state != State.Ended;

    private readonly ExceptionDetail ExceptionDetail =>
        _operation.Exceptions == ExceptionDetail.Type ? LlmTelemetry.Exceptions : _operation.Exceptions;

    /// <summary>Takes an element of a stream: its time, and what it says.</summary>
    internal readonly void Chunk<T>(T chunk, ChunkReader<T> reader)
    {
        if (_llm is not { } call)
        {
            return;
        }

        try
        {
            double? seconds = call.TakeChunk();
            reader(call, chunk);
            if (seconds is { } known && call.Around is null)
            {
                MeasureChunk(call, known);
            }
        }
        catch (Exception failure)
        {
            call.ReadFails(failure);
        }
    }

    /// <summary>Reads the elements of a stream that came all at once.</summary>
    internal readonly void Read<T>(IEnumerable<T>? elements, ChunkReader<T> reader)
    {
        if (_llm is not { } call || elements is null)
        {
            return;
        }

        try
        {
            foreach (T element in elements)
            {
                reader(call, element);
            }
        }
        catch (Exception failure)
        {
            call.ReadFails(failure);
        }
    }

    private readonly void MeasureChunk(LlmCall call, double seconds)
    {
        LlmInstruments instruments = _operation.Instruments(call.Dialect);
        if (!instruments.PerChunk.Enabled)
        {
            return;
        }

        ExecutionContext? theirs = ExecutionContext.Capture();
        bool isElsewhere = theirs is not null && _inside is not null && theirs != _inside;
        if (isElsewhere)
        {
            ExecutionContext.Restore(_inside!);
        }

        try
        {
            LlmMeasurements.RecordChunk(call, instruments, seconds, OwnDimensions());
        }
        finally
        {
            if (isElsewhere)
            {
                ExecutionContext.Restore(theirs!);
            }
        }
    }

    // The function's name stands before them, where there are any.
    private readonly ReadOnlySpan<KeyValuePair<string, object?>> OwnDimensions() =>
        _dimensions.IsEmpty ? [] : _dimensions.AsSpan()[1..];

    private readonly void MeasureLlm(LlmCall call, double seconds)
    {
        // What comes from inside comes too late now.
        call.Frame?.Close();
        if (call.Around is not null)
        {
            return;
        }

        try
        {
            LlmCost? cost = call.IsPaidFor ? call.FindCost() : null;
            WriteAnswer(call, cost);
            LlmMeasurements.Record(call, _operation.Instruments(call.Dialect), seconds, cost, OwnDimensions());
            if (call.Thrown is { } failure)
            {
                LlmEvents.Tell(call, _span, failure, ExceptionDetail);
            }
        }
        catch (Exception listeners)
        {
            // A listener threw.
            TagFails(listeners);
        }
    }

    private readonly void WriteAnswer(LlmCall call, LlmCost? cost)
    {
        try
        {
            if (_span is { IsAllDataRequested: true } span)
            {
                call.WriteAnswer(span, cost);
            }
        }
        catch (Exception failure)
        {
            TagFails(failure);
        }
    }

    private bool FailsLlm(LlmCall call, Exception failure)
    {
        if (LlmError.IsCancellation(failure))
        {
            SetOutcome("cancelled");
            return false;
        }

        call.Thrown = failure;
        _errorType = call.ErrorType = LlmError.TypeOf(failure, call.Settings);
        if (_span is { } span)
        {
            Failure.RecordRedacted(span, failure, _errorType, ExceptionDetail);
        }

        return false;
    }

    private void EndLlm(LlmCall call)
    {
        _llm = null;
        LlmFrame frame = call.Frame!;
        frame.Close();
        call.Around?.Absorb(call);
        if (_outside is not null && ExecutionContext.Capture() == _inside)
        {
            ExecutionContext.Restore(_outside);
        }

        frame.Leave();
        StopQuietly();
        call.Return();
    }

    private readonly void StopQuietly()
    {
        try
        {
            _span?.Stop();
        }
        catch (Exception)
        {
            // A listener threw.
            Activity.Current = _previous;
        }

        if (_span is not null && _operation.Parent != SpanParent.Current)
        {
            Activity.Current = _previous;
        }
    }

    // Of a call of a model, not even a listener that throws may tell its caller.
    private void MeasureQuietly(double seconds)
    {
        if (_llm is { } call)
        {
            MeasureLlm(call, seconds);
            _errorType ??= call.ErrorType;
        }

        try
        {
            MeasureCall(seconds);
        }
        catch (Exception)
        {
            // As said.
        }
    }

    private static bool EnterQuietly(Operation operation)
    {
        try
        {
            return operation.Enter();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
