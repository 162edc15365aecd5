using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>Boxes values for attributes, the usual ones without allocating.</summary>
internal static class Boxes
{
    private const int Slots = 1024;

    private static readonly object s_true = true;
    private static readonly object s_false = false;
    private static readonly Slot[] s_ints = new Slot[Slots];
    private static readonly Slot[] s_reals = new Slot[Slots];
    private static readonly Slot[] s_longs = new Slot[Slots];

    internal static object? Of<T>(T value)
    {
        // Code for references is shared, and would have to look up each time what T is.
        if (!typeof(T).IsValueType)
        {
            return value is Enum known ? known.ToString() : value;
        }

        if (typeof(T) == typeof(bool))
        {
            return Unsafe.As<T, bool>(ref value) ? s_true : s_false;
        }

        if (typeof(T) == typeof(int))
        {
            return OfInt(Unsafe.As<T, int>(ref value));
        }

        if (typeof(T) == typeof(long))
        {
            return OfLong(Unsafe.As<T, long>(ref value));
        }

        if (typeof(T).IsEnum)
        {
            return OfEnum(ref value);
        }

        return value is Enum name ? name.ToString() : value;
    }

    // One box per slot, replaced when another value wants it: values that come back, as those of a dimension do, cost nothing, and the
    // cache never grows. A lost race costs one box.
    private static object OfInt(int value)
    {
        ref object? slot = ref s_ints[value & (Slots - 1)].Box;
        object? box = slot;
        return box is int known && known == value ? box : slot = value;
    }

    /// <summary>A real number, such as a setting that many calls share.</summary>
    internal static object OfReal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        ref object? slot = ref s_reals[(bits ^ (bits >> 42)) & (Slots - 1)].Box;
        object? box = slot;
        return box is double known && BitConverter.DoubleToInt64Bits(known) == bits ? box : slot = value;
    }

    private static object OfLong(long value)
    {
        ref object? slot = ref s_longs[value & (Slots - 1)].Box;
        object? box = slot;
        return box is long known && known == value ? box : slot = value;
    }

    // The name would be there already, but asking for it boxes the value.
    private static string OfEnum<T>(ref T value)
    {
        long number = Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, sbyte>(ref value),
            2 => Unsafe.As<T, short>(ref value),
            4 => Unsafe.As<T, int>(ref value),
            _ => Unsafe.As<T, long>(ref value),
        };
        ref EnumName? slot = ref EnumNames<T>.Slots[number & (EnumNames<T>.Count - 1)];
        EnumName? name = slot;
        if (name is null || name.Number != number)
        {
            slot = name = new EnumName(number, value!.ToString()!);
        }

        return name.Text;
    }

    // A place in an array of references would be checked for its type each time.
    private struct Slot
    {
        internal object? Box;
    }

    private static class EnumNames<T>
    {
        internal const int Count = 64;

        internal static readonly EnumName?[] Slots = new EnumName?[Count];
    }

    private sealed record EnumName(long Number, string Text);
}
