using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Telltale;

/// <summary>An asynchronous stream whose enumerations are recorded.</summary>
internal sealed class AsyncStream<T>(StreamCall call, IAsyncEnumerable<T> stream, ChunkReader<T>? reader, StreamScope? owner)
    : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new AsyncStreamEnumerator<T>(call, stream.GetAsyncEnumerator(cancellationToken), reader, owner);
}

/// <summary>An enumeration of an asynchronous stream. The instance itself is what the consumer awaits, so an element allocates nothing here.</summary>
[StackTraceHidden]
internal sealed class AsyncStreamEnumerator<T> : StreamScope, IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource
{
    private readonly IAsyncEnumerator<T> _inner;
    private readonly ChunkReader<T>? _reader;
    private Action? _moved;
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _moving;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _disposing;

    internal AsyncStreamEnumerator(StreamCall call, IAsyncEnumerator<T> inner, ChunkReader<T>? reader, StreamScope? owner)
        : base(call, owner)
    {
        _inner = inner;
        _reader = reader;
    }

    public T Current => _inner.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        Enter();
        bool goesOn = false;
        try
        {
            ValueTask<bool> next = _inner.MoveNextAsync();
            if (next.IsCompletedSuccessfully)
            {
                goesOn = next.Result;
                if (goesOn)
                {
                    ReadElement();
                }

                return new ValueTask<bool>(goesOn);
            }

            goesOn = true;
            _moving = next.ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception failure) when (Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!goesOn)
            {
                End();
            }

            Exit();
        }

        _promise.Reset();
        Wait();
        short version = _promise.Version;
        _moving.UnsafeOnCompleted(_moved ??= Moved);
        return new ValueTask<bool>(this, version);
    }

    public ValueTask DisposeAsync()
    {
        if (IsOver)
        {
            return _inner.DisposeAsync();
        }

        Enter();
        bool goesOn = false;
        try
        {
            Abandon();
            ValueTask done = _inner.DisposeAsync();
            if (done.IsCompletedSuccessfully)
            {
                done.GetAwaiter().GetResult();
                return default;
            }

            goesOn = true;
            _disposing = done.ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception failure) when (Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!goesOn)
            {
                End();
            }

            Exit();
        }

        _promise.Reset();
        Wait();
        short version = _promise.Version;
        _disposing.UnsafeOnCompleted(Disposed);
        return new ValueTask(this, version);
    }

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        ValueTaskWatch.Wait(ref _promise, token);
        return _promise.GetResult(token);
    }

    void IValueTaskSource.GetResult(short token)
    {
        ValueTaskWatch.Wait(ref _promise, token);
        _promise.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _promise.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    private void Moved()
    {
        bool more;
        try
        {
            more = _moving.GetResult();
        }
        catch (Exception failure)
        {
            Fails(failure);
            EndInContext();
            _promise.SetException(failure);
            return;
        }

        if (more)
        {
            ReadElement();
        }
        else
        {
            EndInContext();
        }

        _promise.SetResult(more);
    }

    private void Disposed()
    {
        Exception? failed = null;
        try
        {
            _disposing.GetResult();
        }
        catch (Exception failure)
        {
            failed = failure;
            Fails(failure);
        }

        EndInContext();
        if (failed is null)
        {
            _promise.SetResult(true);
        }
        else
        {
            _promise.SetException(failed);
        }
    }

    private void ReadElement()
    {
        if (!Call.IsLlm)
        {
            return;
        }

        try
        {
            Read(_inner.Current, _reader);
        }
        catch (Exception)
        {
            // The consumer asks for the element itself, and gets what its getter throws.
        }
    }
}
