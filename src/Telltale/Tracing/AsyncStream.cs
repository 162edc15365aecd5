using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Telltale;

/// <summary>An asynchronous stream whose enumerations are recorded.</summary>
internal sealed class AsyncStream<T>(StreamCall call, IAsyncEnumerable<T> stream) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new AsyncStreamEnumerator<T>(call, stream.GetAsyncEnumerator(cancellationToken));
}

/// <summary>
/// An enumeration that is a span: current inside the producer, not in the consumer. It begins with the first element asked for; one that is
/// given up before its end is abandoned. The instance itself is what the consumer awaits, so an element allocates nothing here.
/// </summary>
[StackTraceHidden]
internal sealed class AsyncStreamEnumerator<T> : IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource
{
    private static readonly ContextCallback s_end = static me => ((AsyncStreamEnumerator<T>)me!)._scope.End();

    private readonly StreamCall _call;
    private readonly IAsyncEnumerator<T> _inner;
    private readonly Action _moved;
    private readonly Action _disposed;
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _moving;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _disposing;
    private ExecutionContext? _context;
    private CallScope _scope;
    private Doorway _doorway;
    private bool _begun;

    internal AsyncStreamEnumerator(StreamCall call, IAsyncEnumerator<T> inner)
    {
        _call = call;
        _inner = inner;
        _moved = Moved;
        _disposed = Disposed;
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
                return new ValueTask<bool>(goesOn);
            }

            goesOn = true;
            _moving = next.ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception failure) when (_scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!goesOn)
            {
                _scope.End();
            }

            _doorway.Exit();
        }

        _promise.Reset();
        _context = ExecutionContext.Capture();
        short version = _promise.Version;
        _moving.UnsafeOnCompleted(_moved);
        return new ValueTask<bool>(this, version);
    }

    public ValueTask DisposeAsync()
    {
        if (!_begun || _scope.IsEnded)
        {
            return _inner.DisposeAsync();
        }

        Enter();
        bool goesOn = false;
        try
        {
            _scope.SetOutcome("abandoned");
            ValueTask done = _inner.DisposeAsync();
            if (done.IsCompletedSuccessfully)
            {
                done.GetAwaiter().GetResult();
                return default;
            }

            goesOn = true;
            _disposing = done.ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception failure) when (_scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!goesOn)
            {
                _scope.End();
            }

            _doorway.Exit();
        }

        _promise.Reset();
        _context = ExecutionContext.Capture();
        short version = _promise.Version;
        _disposing.UnsafeOnCompleted(_disposed);
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
            _scope.Fails(failure);
            EndInContext();
            _promise.SetException(failure);
            return;
        }

        if (!more)
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
            _scope.Fails(failure);
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

    // Whoever completes an element must not find its own current activity changed.
    private void EndInContext()
    {
        try
        {
            if (_context is { } context)
            {
                ExecutionContext.Run(context, s_end, this);
            }
            else
            {
                Activity? outside = Activity.Current;
                _scope.End();
                Activity.Current = outside;
            }
        }
        catch (Exception)
        {
            // A listener threw; the consumer must get its element all the same.
        }
    }

    private void Enter()
    {
        if (_begun)
        {
            _doorway.Enter(_scope.OpenSpan);
            return;
        }

        _begun = true;
        _doorway.Approach();
        _scope = _call.Start();
        _doorway.Open(_scope.OpenSpan);
    }
}
