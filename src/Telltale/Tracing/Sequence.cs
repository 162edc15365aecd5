using System.Collections;
using System.Diagnostics;

namespace Telltale;

/// <summary>A lazy sequence whose enumerations are recorded.</summary>
internal sealed class Sequence<T>(StreamCall call, IEnumerable<T> sequence, ChunkReader<T>? reader, StreamScope? owner) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => new SequenceEnumerator<T>(call, sequence.GetEnumerator(), reader, owner);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An enumeration of a lazy sequence.</summary>
[StackTraceHidden]
internal sealed class SequenceEnumerator<T>(StreamCall call, IEnumerator<T> inner, ChunkReader<T>? reader, StreamScope? owner)
    : StreamScope(call, owner), IEnumerator<T>
{
    public T Current => inner.Current;

    object? IEnumerator.Current => inner.Current;

    public bool MoveNext()
    {
        Enter();
        bool more = false;
        try
        {
            more = inner.MoveNext();
            if (more)
            {
                ReadElement();
            }

            return more;
        }
        catch (Exception failure) when (Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!more)
            {
                End();
            }

            Exit();
        }
    }

    public void Reset() => inner.Reset();

    public void Dispose()
    {
        if (IsOver)
        {
            inner.Dispose();
            return;
        }

        Enter();
        try
        {
            Abandon();
            inner.Dispose();
        }
        catch (Exception failure) when (Fails(failure))
        {
            throw;
        }
        finally
        {
            End();
            Exit();
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
            Read(inner.Current, reader);
        }
        catch (Exception)
        {
            // The consumer asks for the element itself, and gets what its getter throws.
        }
    }
}
