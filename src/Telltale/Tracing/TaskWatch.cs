using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>
/// Watches a <see cref="Task"/>. The caller gets a promise that becomes what the task became, with all its exceptions: nothing is thrown
/// and caught on the way.
/// </summary>
[StackTraceHidden]
internal sealed class TaskWatch : Watch
{
    private Task? _task;
    private TaskCompletionSource? _promise;

    internal static Task Start(ref CallScope scope, Task task)
    {
        TaskWatch watch = WatchPool<TaskWatch>.Rent();
        TaskCompletionSource promise = new();
        watch._task = task;
        watch._promise = promise;
        watch.Begin(ref scope);
        ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter = task.ConfigureAwait(false).GetAwaiter();
        watch.Await(awaiter, awaiter.IsCompleted);
        return promise.Task;
    }

    protected override void Observe() => Observe(_task!, ref Scope);

    protected override void Complete()
    {
        Task task = _task!;
        TaskCompletionSource promise = _promise!;
        _task = null;
        _promise = null;
        WatchPool<TaskWatch>.Return(this);
        promise.SetFromTask(task);
    }

    internal static void Observe(Task task, ref CallScope scope)
    {
        if (task.IsCanceled)
        {
            ObserveCancellation(task, ref scope);
        }
        else if (task.Exception is { } failure)
        {
            scope.Fails(failure.InnerExceptions[0]);
        }
    }

    private static void ObserveCancellation(Task task, ref CallScope scope)
    {
        if (!scope.IsLlm)
        {
            scope.SetOutcome("cancelled");
            return;
        }

        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            // A client that ran out of time says that it was cancelled.
            scope.Fails(failure);
        }
    }
}

/// <summary>Watches a <see cref="Task{T}"/>.</summary>
[StackTraceHidden]
internal sealed class TaskWatch<T> : Watch
{
    private Task<T>? _task;
    private TaskCompletionSource<T>? _promise;
    private ResultReader<T>? _reader;

    internal static Task<T> Start(ref CallScope scope, Task<T> task, ResultReader<T>? reader)
    {
        TaskWatch<T> watch = WatchPool<TaskWatch<T>>.Rent();
        TaskCompletionSource<T> promise = new();
        watch._task = task;
        watch._promise = promise;
        watch._reader = reader;
        watch.Begin(ref scope);
        ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter = task.ConfigureAwait(false).GetAwaiter();
        watch.Await(awaiter, awaiter.IsCompleted);
        return promise.Task;
    }

    protected override void Observe()
    {
        if (!_task!.IsCompletedSuccessfully)
        {
            TaskWatch.Observe(_task, ref Scope);
        }
        else if (_reader is not null)
        {
            Scope.Read(_task.Result, _reader);
        }
    }

    protected override void Complete()
    {
        Task<T> task = _task!;
        TaskCompletionSource<T> promise = _promise!;
        _task = null;
        _promise = null;
        _reader = null;
        WatchPool<TaskWatch<T>>.Return(this);
        promise.SetFromTask(task);
    }
}
