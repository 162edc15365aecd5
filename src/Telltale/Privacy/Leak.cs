using System.Text;

namespace Telltale;

/// <summary>Looks for a value in what a redactor made of it. Letters count as the same in either case.</summary>
internal static class Leak
{
    /// <summary>Chance alone puts shorter texts into a hash.</summary>
    private const int Telling = 4;

    /// <summary>Whether the value is what was written; one of four characters or more also whether it is in there.</summary>
    internal static bool HasWhole(ReadOnlySpan<char> written, ReadOnlySpan<char> value) =>
        IsIn(written, value) || (!Ascii.IsValid(value) && IsIn(InCapitals(written), InCapitals(value)));

    /// <summary>Whether the value, or any four characters of it in a row, are in what was written.</summary>
    internal static bool HasPart(ReadOnlySpan<char> written, ReadOnlySpan<char> value) =>
        IsPartIn(written, value) || (!Ascii.IsValid(value) && IsPartIn(InCapitals(written), InCapitals(value)));

    private static bool IsIn(ReadOnlySpan<char> written, ReadOnlySpan<char> value) =>
        value.Length > 0
        && (value.Length < Telling
            ? written.Equals(value, StringComparison.OrdinalIgnoreCase)
            : written.Contains(value, StringComparison.OrdinalIgnoreCase));

    private static bool IsPartIn(ReadOnlySpan<char> written, ReadOnlySpan<char> value)
    {
        if (value.Length < Telling)
        {
            return value.Length > 0 && written.Contains(value, StringComparison.OrdinalIgnoreCase);
        }

        for (int i = 0; i + Telling <= value.Length; i++)
        {
            if (written.Contains(value.Slice(i, Telling), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Comparing does not see that 'ſ' and 'S' are one letter; writing in capitals makes them one.
    private static string InCapitals(ReadOnlySpan<char> text) => text.ToString().ToUpperInvariant();
}
