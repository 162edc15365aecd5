using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Telltale;

/// <summary>
/// An asynchronous stream whose enumerations are recorded, and the first of them: mostly there is no other. The instance itself is also what the
/// consumer awaits, so an element allocates nothing here.
/// </summary>
[StackTraceHidden]
internal sealed class AsyncStreamEnumerator<T> : StreamScope, IAsyncEnumerable<T>, IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource
{
    private readonly ChunkReader<T>? _reader;
    private readonly IAsyncEnumerable<T>? _stream;
    private IAsyncEnumerator<T>? _enumerator;
    private Action? _moved;
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _moving;

    internal AsyncStreamEnumerator(StreamCall call, IAsyncEnumerator<T> enumerator, ChunkReader<T>? reader, StreamScope? owner)
        : base(call, owner)
    {
        _enumerator = enumerator;
        _reader = reader;
    }

    internal AsyncStreamEnumerator(StreamCall call, IAsyncEnumerable<T> stream, ChunkReader<T>? reader, StreamScope? owner)
        : base(call, owner)
    {
        _stream = stream;
        _reader = reader;
    }

    private IAsyncEnumerator<T> Inner => _enumerator!;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<T> enumerator = _stream!.GetAsyncEnumerator(cancellationToken);
        return Interlocked.CompareExchange(ref _enumerator, enumerator, null) is null
            ? this
            : new AsyncStreamEnumerator<T>(Call, enumerator, _reader, Owner);
    }

    public T Current => Inner.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        Enter();
        bool goesOn = false;
        try
        {
            ValueTask<bool> next = Inner.MoveNextAsync();
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
            return _enumerator?.DisposeAsync() ?? default;
        }

        Enter();
        ValueTask pending = default;
        bool goesOn = false;
        try
        {
            Abandon();
            ValueTask done = Inner.DisposeAsync();
            if (done.IsCompletedSuccessfully)
            {
                done.GetAwaiter().GetResult();
                return default;
            }

            goesOn = true;
            pending = done;
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

        return WaitForDisposal(pending.ConfigureAwait(false).GetAwaiter());
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

    // Apart, so that only a disposal that takes time allocates.
    private ValueTask WaitForDisposal(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter disposing)
    {
        _promise.Reset();
        Wait();
        short version = _promise.Version;
        disposing.UnsafeOnCompleted(() => Disposed(disposing));
        return new ValueTask(this, version);
    }

    private void Disposed(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter disposing)
    {
        Exception? failed = null;
        try
        {
            disposing.GetResult();
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
            Read(Inner.Current, _reader);
        }
        catch (Exception)
        {
            // The consumer asks for the element itself, and gets what its getter throws.
        }
    }
}
