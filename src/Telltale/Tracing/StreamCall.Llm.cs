namespace Telltale;

/// <summary>How the stream of a model's answer is recorded.</summary>
public sealed partial class StreamCall
{
    private LlmCall? _llm;
    private LlmAgain? _again;
    private StreamScope? _early;

    internal StreamCall(Operation operation, LlmCall call)
        : this(operation)
    {
        _llm = call;
        IsLlm = true;
    }

    internal bool IsLlm { get; }

    /// <summary>Records every enumeration of the stream, and reads each of its elements.</summary>
    /// <param name="stream">What the method returned.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerable<T> Watch<T>(IAsyncEnumerable<T> stream, ChunkReader<T> reader) =>
        stream is null ? stream! : new AsyncStream<T>(this, stream, reader, owner: null);

    /// <inheritdoc cref="Watch{T}(IAsyncEnumerable{T}, ChunkReader{T})"/>
    public IEnumerable<T> Watch<T>(IEnumerable<T> stream, ChunkReader<T> reader)
    {
        if (!IsThere(stream))
        {
            return new Sequence<T>(this, stream, reader, owner: null);
        }

        // All of it is there at once: elements of which no time can be told.
        CallScope scope = Start(_made);
        scope.Read(stream, reader);
        scope.End();
        return stream!;
    }

    /// <summary>What was begun before, once.</summary>
    internal StreamScope? TakeEarly() => _early is null ? null : Interlocked.Exchange(ref _early, null);

    // A second enumeration sends the request once more; the first one is over by then, or has its own instance.
    private LlmCall TakeCall()
    {
        LlmCall? call = Volatile.Read(ref _llm);
        if (call is not null)
        {
            Interlocked.CompareExchange(ref _again, call.ToSendAgain(), null);
            if (Interlocked.Exchange(ref _llm, null) is not null)
            {
                return call;
            }
        }

        return LlmCall.Rent(_again!);
    }

    private CallScope StartLlm(DateTimeOffset startTime)
    {
        LlmCall call = TakeCall();
        if (startTime != default)
        {
            call.BeganAt(startTime);
        }

        return _operation.Start(call, _atStart?.ToArray(), startTime);
    }
}
