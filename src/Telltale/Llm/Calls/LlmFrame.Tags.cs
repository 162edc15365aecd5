using System.Collections;

namespace Telltale;

/// <summary>
/// The attributes that a span is created with, told one by one: an array and its enumerator would be made for each call. A sampler that comes
/// back to them when the call is over finds none.
/// </summary>
internal sealed partial class LlmFrame : IEnumerable<KeyValuePair<string, object?>>, IEnumerator<KeyValuePair<string, object?>>
{
    private const sbyte Nobody = -2;

    private sbyte _next = Nobody;

    KeyValuePair<string, object?> IEnumerator<KeyValuePair<string, object?>>.Current => At(_next - 1) ?? default;

    object IEnumerator.Current => ((IEnumerator<KeyValuePair<string, object?>>)this).Current;

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator()
    {
        if (_next != Nobody)
        {
            return ReadSlowly().GetEnumerator();
        }

        _next = 0;
        return this;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)this).GetEnumerator();

    bool IEnumerator.MoveNext()
    {
        while (_next < Last)
        {
            if (At(_next++) is not null)
            {
                return true;
            }
        }

        return false;
    }

    void IEnumerator.Reset() => _next = 0;

    void IDisposable.Dispose() => _next = Nobody;

    private int Last => Volatile.Read(ref _call) is { } call ? LlmCall.TagsAtStart + (call.More?.Length ?? 0) : 0;

    private KeyValuePair<string, object?>? At(int index) =>
        Volatile.Read(ref _call)?.TagAtStart(index);

    // For whoever reads them twice at a time.
    private IEnumerable<KeyValuePair<string, object?>> ReadSlowly()
    {
        for (int i = 0; i < Last; i++)
        {
            if (At(i) is { } tag)
            {
                yield return tag;
            }
        }
    }
}
