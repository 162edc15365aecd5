using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>
/// The attributes of one measurement, in a rented array: no allocation, and no limit on how many. Nothing is rented for a measurement that
/// has only the function's name.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct Dimensions
{
    private KeyValuePair<string, object?>[]? _tags;
    private int _count;

    internal readonly bool IsEmpty => _count == 0;

    internal readonly int Count => _count;

    /// <summary>Adds an attribute, after the one that always comes first.</summary>
    internal void Add(KeyValuePair<string, object?> first, KeyValuePair<string, object?> tag)
    {
        if (_count == 0)
        {
            Add(first);
        }

        Add(tag);
    }

    /// <summary>Adds an attribute.</summary>
    internal void Add(KeyValuePair<string, object?> tag)
    {
        if (_tags is not { } tags)
        {
            _tags = tags = DimensionArrays.Rent(2);
        }
        else if (_count == tags.Length)
        {
            _tags = DimensionArrays.Rent(_count * 2);
            tags.CopyTo(_tags, 0);
            DimensionArrays.Return(tags, _count);
            tags = _tags;
        }

        tags[_count++] = tag;
    }

    internal readonly ReadOnlySpan<KeyValuePair<string, object?>> AsSpan() => _tags.AsSpan(0, _count);

    /// <summary>Takes the last ones away, down to so many.</summary>
    internal void CutTo(int count)
    {
        _tags.AsSpan(count, _count - count).Clear();
        _count = count;
    }

    internal void Return()
    {
        if (_tags is not null)
        {
            DimensionArrays.Return(_tags, _count);
            _tags = null;
            _count = 0;
        }
    }
}

/// <summary>A few arrays of attributes to use again, kept by the thread that returned them last.</summary>
internal static class DimensionArrays
{
    private const int Size = 8;

    [ThreadStatic]
    private static KeyValuePair<string, object?>[]? t_spare;

    internal static KeyValuePair<string, object?>[] Rent(int least)
    {
        KeyValuePair<string, object?>[]? spare = t_spare;
        if (spare is not null && spare.Length >= least)
        {
            t_spare = null;
            return spare;
        }

        return System.Buffers.ArrayPool<KeyValuePair<string, object?>>.Shared.Rent(Math.Max(least, Size));
    }

    internal static void Return(KeyValuePair<string, object?>[] tags, int used)
    {
        // Values must not be kept alive, nor be seen by the next call.
        Array.Clear(tags, 0, used);
        if (t_spare is null)
        {
            t_spare = tags;
        }
        else
        {
            System.Buffers.ArrayPool<KeyValuePair<string, object?>>.Shared.Return(tags);
        }
    }
}
