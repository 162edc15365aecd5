namespace Telltale;

/// <summary>Keeps numbers that may not be known in eight bytes each. Zero is "not known", so that memory that was cleared knows nothing.</summary>
internal static class Kept
{
    private static readonly long s_noReal = BitConverter.DoubleToInt64Bits(double.NaN);

    internal static long? Whole(long kept) => kept == 0 ? null : kept ^ long.MinValue;

    internal static double? Real(long kept) => kept == 0 ? null : BitConverter.Int64BitsToDouble(kept ^ s_noReal);

    internal static void Set(ref long kept, long? value)
    {
        if (value is { } known)
        {
            kept = known ^ long.MinValue;
        }
    }

    /// <summary>Keeps a count. One below zero is a client's way to say that it does not know.</summary>
    internal static void SetCount(ref long kept, long? value)
    {
        if (value >= 0)
        {
            Set(ref kept, value);
        }
    }

    internal static void Set(ref long kept, double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            kept = BitConverter.DoubleToInt64Bits(known) ^ s_noReal;
        }
    }

    internal static void Set(ref string? kept, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            kept = value;
        }
    }
}
