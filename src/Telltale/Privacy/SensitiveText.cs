using System.Globalization;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>Reads the characters of a value that is about to be redacted.</summary>
internal static class SensitiveText
{
    /// <summary>Whether the value has characters. What cannot be read, or throws, has none.</summary>
    /// <param name="value">The value; not null.</param>
    /// <param name="scratch">Room for characters that are not in memory already.</param>
    /// <param name="text">The characters.</param>
    internal static bool TryRead<T>(in T value, Span<char> scratch, out ReadOnlySpan<char> text)
        where T : allows ref struct
    {
        if (typeof(T) == typeof(ReadOnlySpan<char>))
        {
            text = Unsafe.As<T, ReadOnlySpan<char>>(ref Unsafe.AsRef(in value));
            return true;
        }

        if (typeof(T) == typeof(Span<char>))
        {
            text = Unsafe.As<T, Span<char>>(ref Unsafe.AsRef(in value));
            return true;
        }

        text = default;
        if (typeof(T).IsByRefLike)
        {
            return false;
        }

        // A type argument that may be a ref struct cannot be cast, so it is boxed by hand. This is on the way to a redactor only.
        object? boxed = typeof(T).IsValueType
            ? RuntimeHelpers.Box(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in value)), typeof(T).TypeHandle)
            : Unsafe.As<T, object>(ref Unsafe.AsRef(in value));
        return TryRead(boxed, scratch, out text);
    }

    private static bool TryRead(object? value, Span<char> scratch, out ReadOnlySpan<char> text)
    {
        switch (value)
        {
            case string characters:
                text = characters;
                return true;
            case char[] characters:
                text = characters;
                return true;
            case ReadOnlyMemory<char> characters:
                text = characters.Span;
                return true;
            case Memory<char> characters:
                text = characters.Span;
                return true;
        }

        try
        {
            if (value is ISpanFormattable formattable && formattable.TryFormat(scratch, out int written, Format(value), CultureInfo.InvariantCulture))
            {
                text = scratch[..written];
                return true;
            }

            string? whole = value is IFormattable other ? other.ToString(Format(value), CultureInfo.InvariantCulture) : value?.ToString();
            text = whole;
            return whole is not null;
        }
        catch (Exception)
        {
            text = default;
            return false;
        }
    }

    // Dates round-trip: the invariant culture's own format loses the fraction and the zone.
    private static string? Format(object value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;
}
