using System.Buffers;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>What becomes of the values of one kind. Whatever goes wrong, it gives the marker.</summary>
internal sealed class RedactionRule(string marker, Redactor? redactor = null, RedactorTrust trust = RedactorTrust.Full)
{
    private const int OnTheStack = 256;

    /// <summary>What redacts; null where the marker is written.</summary>
    internal Redactor? Redactor => redactor;

    internal string Redact<T>(T value)
        where T : allows ref struct
    {
        if (redactor is null)
        {
            return marker;
        }

        Span<char> scratch = stackalloc char[OnTheStack];
        return SensitiveText.TryRead(in value, scratch, out ReadOnlySpan<char> text) ? Redact(text) : marker;
    }

    internal bool TryRedact(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (redactor is null || !TryMeasure(text, out int length))
        {
            return TryCopy(marker, destination, out written);
        }

        char[]? rented = length > OnTheStack ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> buffer = (rented ?? stackalloc char[OnTheStack])[..length];
        bool copied = TryCopy(TryFill(text, buffer, out int count) ? buffer[..count] : marker, destination, out written);
        Return(rented);
        return copied;
    }

    private string Redact(ReadOnlySpan<char> text)
    {
        if (!TryMeasure(text, out int length))
        {
            return marker;
        }

        char[]? rented = length > OnTheStack ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> buffer = (rented ?? stackalloc char[OnTheStack])[..length];
        string redacted = TryFill(text, buffer, out int count) ? buffer[..count].ToString() : marker;
        Return(rented);
        return redacted;
    }

    // A redactor that wants far more room than the value has is broken, or adds what nobody asked for.
    private bool TryMeasure(ReadOnlySpan<char> text, out int length)
    {
        try
        {
            length = redactor!.GetRedactedLength(text);
            return length >= 0 && length <= (4L * text.Length) + 128;
        }
        catch (Exception)
        {
            length = 0;
            return false;
        }
    }

    private bool TryFill(ReadOnlySpan<char> text, Span<char> buffer, out int written)
    {
        try
        {
            buffer.Clear();
            written = redactor!.Redact(text, buffer);
            return (uint)written <= (uint)buffer.Length && !Shows(buffer[..written], text);
        }
        catch (Exception)
        {
            written = 0;
            return false;
        }
    }

    private bool Shows(ReadOnlySpan<char> redacted, ReadOnlySpan<char> text) => trust switch
    {
        RedactorTrust.Full => false,
        RedactorTrust.OfNoPart => Leak.HasPart(redacted, text),
        _ => Leak.HasWhole(redacted, text),
    };

    private static bool TryCopy(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        bool fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }

    // What a redactor left in there may be the value itself.
    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }
}

/// <summary>How much of a value a redactor is believed not to write.</summary>
internal enum RedactorTrust
{
    /// <summary>It is our own.</summary>
    Full,

    /// <summary>It is checked that the value is not in what it writes.</summary>
    OfNoWhole,

    /// <summary>It is checked that no part of the value is in what it writes.</summary>
    OfNoPart,
}
