namespace Telltale;

/// <summary>Boxes values for attributes, the usual ones without allocating.</summary>
internal static class Boxes
{
    private const int Slots = 1024;

    private static readonly object s_true = true;
    private static readonly object s_false = false;
    private static readonly object?[] s_ints = new object?[Slots];
    private static readonly object?[] s_longs = new object?[Slots];

    internal static object? Of<T>(T value)
    {
        if (typeof(T) == typeof(bool))
        {
            return (bool)(object)value! ? s_true : s_false;
        }

        if (typeof(T) == typeof(int))
        {
            return OfInt((int)(object)value!);
        }

        if (typeof(T) == typeof(long))
        {
            return OfLong((long)(object)value!);
        }

        if (typeof(T).IsEnum)
        {
            // A defined name is not allocated again.
            return value!.ToString();
        }

        return value is Enum name ? name.ToString() : value;
    }

    // One box per slot, replaced when another value wants it: values that come back, as those of a dimension do, cost nothing, and the
    // cache never grows. A lost race costs one box.
    private static object OfInt(int value)
    {
        ref object? slot = ref s_ints[value & (Slots - 1)];
        object? box = slot;
        return box is int known && known == value ? box : slot = value;
    }

    private static object OfLong(long value)
    {
        ref object? slot = ref s_longs[value & (Slots - 1)];
        object? box = slot;
        return box is long known && known == value ? box : slot = value;
    }
}
