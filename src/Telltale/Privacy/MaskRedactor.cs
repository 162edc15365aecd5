using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Writes stars, always as many, and the last characters of what is long enough.</summary>
internal sealed class MaskRedactor(int showLast) : Redactor
{
    internal const int MostShown = 4;

    private const string Stars = "****";

    public override int GetRedactedLength(ReadOnlySpan<char> input) => Stars.Length + Shown(input);

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        int shown = Shown(source);
        Stars.CopyTo(destination);
        source[^shown..].CopyTo(destination[Stars.Length..]);
        return Stars.Length + shown;
    }

    private int Shown(ReadOnlySpan<char> text)
    {
        int shown = Math.Min(showLast, text.Length / 4);

        // Half of a character is none: better one less.
        return shown > 0 && char.IsLowSurrogate(text[^shown]) ? shown - 1 : shown;
    }
}
