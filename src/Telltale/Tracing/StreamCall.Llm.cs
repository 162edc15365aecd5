namespace Telltale;

/// <summary>How the stream of a model's answer is recorded.</summary>
public sealed partial class StreamCall
{
    /// <summary>Records every enumeration of the stream, and reads each of its elements.</summary>
    /// <param name="stream">What the method returned.</param>
    /// <param name="reader">What to read from an element.</param>
    public IAsyncEnumerable<T> Watch<T>(IAsyncEnumerable<T> stream, ChunkReader<T> reader) => Watch(stream);

    /// <inheritdoc cref="Watch{T}(IAsyncEnumerable{T}, ChunkReader{T})"/>
    public IEnumerable<T> Watch<T>(IEnumerable<T> stream, ChunkReader<T> reader) => Watch(stream);
}
