using System.Text;

namespace Telltale;

/// <summary>Evaluates a predicate of the price table over a name. README.md has the grammar.</summary>
internal static class PricePredicate
{
    /// <summary>Whether the predicate holds: any of its alternatives, of which all terms have to. An empty one never does.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="own">What a term without a value stands for.</param>
    /// <param name="name">The name, in lower case.</param>
    public static bool Holds(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> own, ReadOnlySpan<byte> name)
    {
        Span<byte> lower = stackalloc byte[256];
        while (!predicate.IsEmpty)
        {
            if (AllHold(Cut(ref predicate, (byte)' '), own, name, lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllHold(
        ReadOnlySpan<byte> terms, ReadOnlySpan<byte> own, ReadOnlySpan<byte> name, Span<byte> lower)
    {
        while (!terms.IsEmpty)
        {
            ReadOnlySpan<byte> term = Cut(ref terms, (byte)'&');
            bool not = term[0] == '!';
            if (TermHolds(not ? term[1..] : term, own, name, lower) == not)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TermHolds(
        ReadOnlySpan<byte> term, ReadOnlySpan<byte> own, ReadOnlySpan<byte> name, Span<byte> lower)
    {
        ReadOnlySpan<byte> value = term[1..];
        if (value.IsEmpty)
        {
            if (own.Length > name.Length)
            {
                return false;
            }

            Ascii.ToLower(own, lower, out int written);
            value = lower[..written];
        }

        return term[0] switch
        {
            (byte)'=' => name.SequenceEqual(value),
            (byte)'^' => name.StartsWith(value),
            (byte)'$' => name.EndsWith(value),
            (byte)'~' => name.IndexOf(value) >= 0,
            (byte)'#' => name.Length == value.Length && HasDigits(value, name),
            (byte)'%' => name.Length >= value.Length && HasDigits(value, name),
            _ => false,
        };
    }

    private static bool HasDigits(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '#' ? !char.IsAsciiDigit((char)name[i]) : pattern[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> text, byte separator)
    {
        int at = text.IndexOf(separator);
        ReadOnlySpan<byte> first = at < 0 ? text : text[..at];
        text = at < 0 ? default : text[(at + 1)..];
        return first;
    }
}
