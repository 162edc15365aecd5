using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>The attributes of one measurement, in a rented array: no allocation, and no limit on how many.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Dimensions
{
    private KeyValuePair<string, object?>[]? _tags;
    private int _count;

    internal void Add(KeyValuePair<string, object?> tag)
    {
        _tags ??= DimensionArrays.Rent(_count);
        if (_count == _tags.Length)
        {
            KeyValuePair<string, object?>[] larger = DimensionArrays.Rent(_count * 2);
            _tags.CopyTo(larger, 0);
            DimensionArrays.Return(_tags);
            _tags = larger;
        }

        _tags[_count++] = tag;
    }

    internal readonly ReadOnlySpan<KeyValuePair<string, object?>> AsSpan() => _tags.AsSpan(0, _count);

    internal void Return()
    {
        if (_tags is not null)
        {
            DimensionArrays.Return(_tags);
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

    internal static void Return(KeyValuePair<string, object?>[] tags)
    {
        // Values must not be kept alive, nor be seen by the next call.
        Array.Clear(tags);
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
