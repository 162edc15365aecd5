namespace Telltale;

/// <summary>How a call stays open until its task is done.</summary>
public partial struct CallScope
{
    /// <summary>Ends the call when the task is done.</summary>
    /// <param name="task">What the method returned.</param>
    /// <returns>The same task when it is done already; else one that ends in the same way, after the call was ended.</returns>
    public Task Watch(Task task)
    {
        if (task is null || task.IsCompletedSuccessfully || IsIdle)
        {
            return task!;
        }

        return TaskWatch.Start(ref this, task);
    }

    /// <inheritdoc cref="Watch(Task)"/>
    public Task<T> Watch<T>(Task<T> task) => Watch(task, null);

    /// <inheritdoc cref="Watch(Task)"/>
    /// <param name="task">What the method returned.</param>
    /// <param name="reader">What to read from the result.</param>
    public Task<T> Watch<T>(Task<T> task, ResultReader<T>? reader)
    {
        if (task is null || IsIdle)
        {
            return task!;
        }

        if (task.IsCompletedSuccessfully)
        {
            if (reader is not null)
            {
                Read(task.Result, reader);
            }

            return task;
        }

        return TaskWatch<T>.Start(ref this, task, reader);
    }

    /// <inheritdoc cref="Watch(Task)"/>
    public ValueTask Watch(ValueTask task)
    {
        if (task.IsCompletedSuccessfully || IsIdle)
        {
            // A source may be told only once that its result was taken; the caller will do that.
            return task;
        }

        return ValueTaskWatch.Start(ref this, task);
    }

    /// <inheritdoc cref="Watch(Task)"/>
    public ValueTask<T> Watch<T>(ValueTask<T> task) => Watch(task, null);

    /// <inheritdoc cref="Watch{T}(Task{T}, ResultReader{T})"/>
    public ValueTask<T> Watch<T>(ValueTask<T> task, ResultReader<T>? reader)
    {
        if (IsIdle)
        {
            return task;
        }

        if (task.IsCompletedSuccessfully)
        {
            if (reader is null)
            {
                return task;
            }

            T result = task.Result;
            Read(result, reader);
            return new ValueTask<T>(result);
        }

        return ValueTaskWatch<T>.Start(ref this, task, reader);
    }
}
