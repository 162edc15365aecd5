using System.Collections;
using System.Diagnostics;

namespace Telltale;

/// <summary>A lazy sequence whose enumerations are recorded.</summary>
internal sealed class Sequence<T>(StreamCall call, IEnumerable<T> sequence) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => new SequenceEnumerator<T>(call, sequence.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>
/// An enumeration that is a span: current inside the producer, not in the consumer. It begins with the first element asked for; one that is
/// given up before its end is abandoned.
/// </summary>
[StackTraceHidden]
internal sealed class SequenceEnumerator<T>(StreamCall call, IEnumerator<T> inner) : IEnumerator<T>
{
    private CallScope _scope;
    private Doorway _doorway;
    private bool _begun;

    public T Current => inner.Current;

    object? IEnumerator.Current => inner.Current;

    public bool MoveNext()
    {
        Enter();
        bool more = false;
        try
        {
            more = inner.MoveNext();
            return more;
        }
        catch (Exception failure) when (_scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            if (!more)
            {
                _scope.End();
            }

            _doorway.Exit();
        }
    }

    public void Reset() => inner.Reset();

    public void Dispose()
    {
        if (!_begun || _scope.IsEnded)
        {
            inner.Dispose();
            return;
        }

        Enter();
        try
        {
            _scope.SetOutcome("abandoned");
            inner.Dispose();
        }
        catch (Exception failure) when (_scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            _scope.End();
            _doorway.Exit();
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
        _scope = call.Start();
        _doorway.Open(_scope.OpenSpan);
    }
}
