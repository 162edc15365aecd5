namespace Telltale;

/// <summary>Streams that are classes of client libraries.</summary>
public sealed partial class StreamCall
{
    /// <summary>Stand-in.</summary>
    public IAsyncEnumerable<TPage> WatchPages<TPage>(IAsyncEnumerable<TPage> pages) => Watch(pages);

    /// <summary>Stand-in.</summary>
    public IEnumerable<TPage> WatchPages<TPage>(IEnumerable<TPage> pages) => Watch(pages);

    /// <summary>Stand-in.</summary>
    public IAsyncEnumerable<T> WatchValues<T>(IAsyncEnumerable<T> values, ChunkReader<T> reader) => values;

    /// <summary>Stand-in.</summary>
    public IEnumerable<T> WatchValues<T>(IEnumerable<T> values, ChunkReader<T> reader) => values;

    /// <summary>Stand-in.</summary>
    public async Task<TStream> WatchTask<TStream, T>(Task<TStream> stream, Func<TStream, IAsyncEnumerable<T>, TStream> wrap, ChunkReader<T> reader)
        where TStream : class, IAsyncEnumerable<T>
    {
        TStream made = await stream;
        return wrap(made, Watch(made, reader));
    }
}
