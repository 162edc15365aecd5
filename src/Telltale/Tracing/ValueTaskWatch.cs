using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Telltale;

/// <summary>Watches a <see cref="ValueTask"/> without allocating: the instance is what the caller awaits.</summary>
[StackTraceHidden]
internal sealed class ValueTaskWatch : Watch, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _awaiter;
    private Exception? _failure;

    internal static ValueTask Start(ref CallScope scope, ValueTask task)
    {
        ValueTaskWatch watch = WatchPool<ValueTaskWatch>.Rent();
        short version = watch._promise.Version;
        watch.Begin(ref scope);
        watch._awaiter = task.ConfigureAwait(false).GetAwaiter();
        watch.Await(watch._awaiter, watch._awaiter.IsCompleted);
        return new ValueTask(watch, version);
    }

    protected override void Observe()
    {
        try
        {
            _awaiter.GetResult();
        }
        catch (Exception failure)
        {
            _failure = failure;
            Scope.Fails(failure);
        }
    }

    protected override void Complete()
    {
        _awaiter = default;
        if (_failure is { } failure)
        {
            _failure = null;
            _promise.SetException(failure);
        }
        else
        {
            _promise.SetResult(true);
        }
    }

    void IValueTaskSource.GetResult(short token)
    {
        Wait(ref _promise, token);
        try
        {
            _promise.GetResult(token);
        }
        finally
        {
            _promise.Reset();
            WatchPool<ValueTaskWatch>.Return(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    /// <summary>
    /// Blocks until the result is there, as a task does for those who ask too early. Throws, before anything is given back to the pool,
    /// for those who ask twice.
    /// </summary>
    internal static void Wait<T>(ref ManualResetValueTaskSourceCore<T> promise, short token)
    {
        if (promise.GetStatus(token) != ValueTaskSourceStatus.Pending)
        {
            return;
        }

        using ManualResetEventSlim done = new();
        promise.OnCompleted(
            static done => ((ManualResetEventSlim)done!).Set(), done, token, ValueTaskSourceOnCompletedFlags.None);
        done.Wait();
    }
}

/// <summary>Watches a <see cref="ValueTask{T}"/> without allocating: the instance is what the caller awaits.</summary>
[StackTraceHidden]
internal sealed class ValueTaskWatch<T> : Watch, IValueTaskSource<T>
{
    private ManualResetValueTaskSourceCore<T> _promise;
    private ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter _awaiter;
    private ResultReader<T>? _reader;
    private Exception? _failure;
    private T? _result;

    internal static ValueTask<T> Start(ref CallScope scope, ValueTask<T> task, ResultReader<T>? reader)
    {
        ValueTaskWatch<T> watch = WatchPool<ValueTaskWatch<T>>.Rent();
        short version = watch._promise.Version;
        watch._reader = reader;
        watch.Begin(ref scope);
        watch._awaiter = task.ConfigureAwait(false).GetAwaiter();
        watch.Await(watch._awaiter, watch._awaiter.IsCompleted);
        return new ValueTask<T>(watch, version);
    }

    protected override void Observe()
    {
        try
        {
            _result = _awaiter.GetResult();
        }
        catch (Exception failure)
        {
            _failure = failure;
            Scope.Fails(failure);
            return;
        }

        if (_reader is not null)
        {
            Scope.Read(_result, _reader);
        }
    }

    protected override void Complete()
    {
        _awaiter = default;
        _reader = null;
        T result = _result!;
        _result = default;
        if (_failure is { } failure)
        {
            _failure = null;
            _promise.SetException(failure);
        }
        else
        {
            _promise.SetResult(result);
        }
    }

    T IValueTaskSource<T>.GetResult(short token)
    {
        ValueTaskWatch.Wait(ref _promise, token);
        try
        {
            return _promise.GetResult(token);
        }
        finally
        {
            _promise.Reset();
            WatchPool<ValueTaskWatch<T>>.Return(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);
}
