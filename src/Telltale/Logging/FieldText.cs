using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>Writes single values into messages: in the invariant culture, and whatever the value's own code does.</summary>
internal static class FieldText
{
    internal static void Append<T>(ref DefaultInterpolatedStringHandler text, T value, int alignment, string? format)
    {
        if (value is null)
        {
            text.AppendFormatted("(null)", alignment);
            return;
        }

        // Dates round-trip: the invariant culture's own format loses the fraction and the zone.
        if (format is null && IsDate(value))
        {
            format = "O";
        }

        try
        {
            text.AppendFormatted(value, alignment, format);
        }
        catch (FormatException)
        {
            // A format the type does not know must not cost the line.
            text.AppendFormatted(CallScope.TagText(value), alignment);
        }
        catch (Exception failure)
        {
            text.AppendFormatted($"[{failure.GetType().FullName}]", alignment);
        }
    }

    private static bool IsDate<T>(T value) => typeof(T).IsValueType
        ? IsDate<T>()
        : value is DateTime or DateTimeOffset or DateOnly or TimeOnly;

    private static bool IsDate<T>() =>
        typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly)
        || typeof(T) == typeof(DateTime?) || typeof(T) == typeof(DateTimeOffset?) || typeof(T) == typeof(DateOnly?)
        || typeof(T) == typeof(TimeOnly?);
}
