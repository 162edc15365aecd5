using System.Diagnostics;

namespace Telltale;

/// <summary>Streams that are classes of client libraries: made of pages, or given by a task.</summary>
public sealed partial class StreamCall
{
    /// <summary>
    /// Records every enumeration of pages: the first one asked for sends the request. What is on the pages is read through
    /// <see cref="WatchValues{T}(object, IAsyncEnumerable{T}, ChunkReader{T})"/>.
    /// </summary>
    /// <param name="pages">The pages.</param>
    public IAsyncEnumerable<TPage> WatchPages<TPage>(IAsyncEnumerable<TPage> pages)
        where TPage : class => Watch(pages);

    /// <inheritdoc cref="WatchPages{TPage}(IAsyncEnumerable{TPage})"/>
    public IEnumerable<TPage> WatchPages<TPage>(IEnumerable<TPage> pages)
        where TPage : class => pages is null ? pages! : new Sequence<TPage>(this, pages, reader: null, owner: null);

    /// <summary>Reads the elements of a page, as a part of the enumeration of pages that gave it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="values">Its elements.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerable<T> WatchValues<T>(object page, IAsyncEnumerable<T> values, ChunkReader<T> reader) =>
        values is not null && Giver(page) is { } owner ? new AsyncStreamEnumerator<T>(this, values, reader, owner) : values!;

    /// <inheritdoc cref="WatchValues{T}(object, IAsyncEnumerable{T}, ChunkReader{T})"/>
    public IEnumerable<T> WatchValues<T>(object page, IEnumerable<T> values, ChunkReader<T> reader) =>
        values is not null && Giver(page) is { } owner ? new Sequence<T>(this, values, reader, owner) : values!;

    /// <summary>Remembers a page. There may be several enumerations that give them at a time, each with a request of its own.</summary>
    internal void Gives(StreamScope scope, object page)
    {
        lock (this)
        {
            List<(StreamScope Scope, object Page)> paging = Parts.Paging ??= [];
            for (int i = 0; i < paging.Count; i++)
            {
                if (paging[i].Scope == scope)
                {
                    paging[i] = (scope, page);
                    return;
                }
            }

            paging.RemoveAll(static other => other.Scope.IsOver);
            paging.Add((scope, page));
        }
    }

    private StreamScope? Giver(object page)
    {
        lock (this)
        {
            return _parts?.Paging?.FindLast(given => ReferenceEquals(given.Page, page)).Scope;
        }
    }

    /// <summary>Begins the call before the method is called, for one that sends its request at once and gives a stream later.</summary>
    public void Begin()
    {
        StreamScope early = new(this, owner: null);
        early.Enter();
        Parts.Early = early;
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

    /// <summary>Records the task as the beginning of a call that ends with the enumeration of the stream that it gives.</summary>
    /// <param name="task">What the method returned.</param>
    /// <param name="wrap">Makes of the stream one of the same type whose elements are those of the second argument.</param>
    /// <param name="reader">What to read from an element.</param>
    public Task<TStream> WatchTask<TStream, T>(
        Task<TStream> task, Func<TStream, IAsyncEnumerable<T>, TStream> wrap, ChunkReader<T> reader)
        where TStream : class, IAsyncEnumerable<T>
    {
        if (task is null)
        {
            return task!;
        }

        if (_parts?.Early is null)
        {
            Begin();
        }

        StreamScope early = _parts!.Early!;
        early.Exit();
        early.Wait();
        _parts.IsHandedOver = true;
        return WaitAsync(early, task, wrap, reader);
    }

    /// <inheritdoc cref="WatchTask{TStream, T}(Task{TStream}, Func{TStream, IAsyncEnumerable{T}, TStream}, ChunkReader{T})"/>
    public Task<IAsyncEnumerable<T>> WatchTask<T>(Task<IAsyncEnumerable<T>> task, ChunkReader<T> reader) =>
        WatchTask(task, static (_, watched) => watched, reader);

    [StackTraceHidden]
    private async Task<TStream> WaitAsync<TStream, T>(
        StreamScope early, Task<TStream> task, Func<TStream, IAsyncEnumerable<T>, TStream> wrap, ChunkReader<T> reader)
        where TStream : class, IAsyncEnumerable<T>
    {
        try
        {
            TStream stream = await task.ConfigureAwait(false);
            return wrap(stream, Watch((IAsyncEnumerable<T>)stream, reader));
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
}
