namespace Telltale;

/// <summary>How the stream of a model's answer is recorded.</summary>
public sealed partial class StreamCall
{
    // An LlmCall, until that is taken by the first enumeration; then the LlmAgain for further ones.
    private object? _llm;

    internal StreamCall(Operation operation, LlmCall call)
        : this(operation)
    {
        _llm = call;
    }

    internal bool IsLlm => _llm is not null;

    /// <summary>Records every enumeration of the stream, and reads each of its elements.</summary>
    /// <param name="stream">What the method returned.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerable<T> Watch<T>(IAsyncEnumerable<T> stream, ChunkReader<T> reader) =>
        stream is null ? stream! : new AsyncStreamEnumerator<T>(this, stream, reader, owner: null);

    /// <summary>Records the enumeration, and reads each of its elements.</summary>
    /// <param name="enumerator">What the method returned.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerator<T> Watch<T>(IAsyncEnumerator<T> enumerator, ChunkReader<T> reader) =>
        enumerator is null ? enumerator! : new AsyncStreamEnumerator<T>(this, enumerator, reader, owner: null);

    /// <inheritdoc cref="Watch{T}(IAsyncEnumerator{T}, ChunkReader{T})"/>
    public IEnumerator<T> Watch<T>(IEnumerator<T> enumerator, ChunkReader<T> reader) =>
        enumerator is null ? enumerator! : new SequenceEnumerator<T>(this, enumerator, reader, owner: null);

    /// <inheritdoc cref="Watch{T}(IAsyncEnumerable{T}, ChunkReader{T})"/>
    public IEnumerable<T> Watch<T>(IEnumerable<T> stream, ChunkReader<T> reader)
    {
        if (!IsThere(stream))
        {
            return new Sequence<T>(this, stream, reader, owner: null);
        }

        // All of it is there at once: elements of which no time can be told.
        CallScope scope = Start(Made);
        scope.Read(stream, reader);
        scope.End();
        return stream!;
    }

    /// <summary>What was begun before, once.</summary>
    internal StreamScope? TakeEarly() => _parts?.Early is null ? null : Interlocked.Exchange(ref _parts.Early, null);

    // A second enumeration sends the request once more; the first one is over by then, or has its own instance.
    private LlmCall TakeCall()
    {
        if (Volatile.Read(ref _llm) is LlmCall call && Interlocked.CompareExchange(ref _llm, call.ToSendAgain(), call) == call)
        {
            return call;
        }

        return LlmCall.Rent(_operation.Llm!, (LlmAgain)Volatile.Read(ref _llm)!);
    }

    private CallScope StartLlm(DateTimeOffset startTime)
    {
        LlmCall call = TakeCall();
        if (startTime != default)
        {
            call.BeganAt(startTime);
        }

        return _operation.Start(call, _parts?.AtStart?.ToArray(), startTime);
    }
}
