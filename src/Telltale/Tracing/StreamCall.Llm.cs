using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>How the stream of a model's answer is recorded.</summary>
public sealed partial class StreamCall
{
    private readonly LlmCall? _llm;
    private StreamScope? _early;
    private StreamScope? _underWay;
    private bool _isTaken;

    internal StreamCall(Operation operation, LlmCall call)
        : this(operation) => _llm = call;

    internal bool IsLlm => _llm is not null;

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

        CallScope scope = Start(_made);
        foreach (T element in stream ?? [])
        {
            scope.Chunk(element, reader);
        }

        scope.End();
        return stream!;
    }

    /// <summary>
    /// Records every enumeration of pages: the first one asked for sends the request. What is on the pages is read through
    /// <see cref="WatchValues{T}(IAsyncEnumerable{T}, ChunkReader{T})"/>.
    /// </summary>
    /// <param name="pages">The pages.</param>
    public IAsyncEnumerable<TPage> WatchPages<TPage>(IAsyncEnumerable<TPage> pages) => Watch(pages);

    /// <inheritdoc cref="WatchPages{TPage}(IAsyncEnumerable{TPage})"/>
    public IEnumerable<TPage> WatchPages<TPage>(IEnumerable<TPage> pages) =>
        pages is null ? pages! : new Sequence<TPage>(this, pages, reader: null, owner: null);

    /// <summary>Reads the elements of the page that came last, as a part of the enumeration of pages under way.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerable<T> WatchValues<T>(IAsyncEnumerable<T> values, ChunkReader<T> reader) =>
        values is null ? values! : new AsyncStream<T>(this, values, reader, _underWay);

    /// <inheritdoc cref="WatchValues{T}(IAsyncEnumerable{T}, ChunkReader{T})"/>
    public IEnumerable<T> WatchValues<T>(IEnumerable<T> values, ChunkReader<T> reader) =>
        values is null ? values! : new Sequence<T>(this, values, reader, _underWay);

    /// <summary>Begins the call before the method is called, for one that sends its request at once and gives a stream later.</summary>
    public void Begin()
    {
        StreamScope early = new(this, owner: null);
        early.Enter();
        _early = early;
    }

    /// <summary>Ends a call that was begun and whose stream nobody will enumerate any more: it is abandoned.</summary>
    public void Abandon()
    {
        if (TakeEarly() is { } early)
        {
            early.Abandon();
            early.Wait();
            early.EndInContext();
        }
    }

    /// <summary>
    /// Records the task as the beginning of a call that ends with the enumeration of what it gives. What <paramref name="wrap"/> returns has to
    /// be enumerated through this instance, or be given up through <see cref="Abandon"/>.
    /// </summary>
    /// <param name="task">What the method returned.</param>
    /// <param name="wrap">Makes of what the task gives something of the same type whose enumeration is watched.</param>
    public Task<T> WatchTask<T>(Task<T> task, Func<StreamCall, T, T> wrap)
    {
        if (task is null)
        {
            return task!;
        }

        if (_early is null)
        {
            Begin();
        }

        StreamScope early = _early!;
        early.Exit();
        early.Wait();
        _isHandedOver = true;
        return WaitAsync(early, task, wrap);
    }

    /// <inheritdoc cref="WatchTask{T}(Task{T}, Func{StreamCall, T, T})"/>
    /// <param name="task">What the method returned.</param>
    /// <param name="reader">What to read from an element.</param>
    public Task<IAsyncEnumerable<T>> WatchTask<T>(Task<IAsyncEnumerable<T>> task, ChunkReader<T> reader) =>
        WatchTask(task, (call, stream) => call.Watch(stream, reader));

    /// <summary>What was begun before, once.</summary>
    internal StreamScope? TakeEarly() => _early is null ? null : Interlocked.Exchange(ref _early, null);

    /// <summary>Remembers which enumeration gave a page last.</summary>
    internal void Yields(StreamScope scope) => _underWay = scope;

    private async Task<T> WaitAsync<T>(StreamScope early, Task<T> task, Func<StreamCall, T, T> wrap)
    {
        try
        {
            return wrap(this, await task.ConfigureAwait(false));
        }
        catch (Exception failure) when (FailsLater(early, failure))
        {
            throw;
        }
    }

    private bool FailsLater(StreamScope early, Exception failure)
    {
        if (TakeEarly() is not null)
        {
            early.Fails(failure);
            early.EndInContext();
        }

        return false;
    }

    // A second enumeration sends the request once more.
    private LlmCall TakeCall() => Interlocked.Exchange(ref _isTaken, true) ? _llm!.Again() : _llm!;

    private CallScope StartLlm(DateTimeOffset startTime)
    {
        LlmCall call = TakeCall();
        if (startTime != default)
        {
            call.BeganAt(startTime);
        }

        return _operation.Start(call, CollectionsMarshal.AsSpan(_atStart), startTime);
    }
}
