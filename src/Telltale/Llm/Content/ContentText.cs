using System.Globalization;

namespace Telltale;

/// <summary>Redacts a text that people or models wrote, and cuts it to size.</summary>
internal static class ContentText
{
    // What is cut away is looked at for this far, so that a secret on the border is found as a whole.
    private const int Overlap = 512;

    /// <summary>The text as it may be recorded.</summary>
    internal static string Of(ReadOnlySpan<char> text, int whole)
    {
        int most = LlmTelemetry.MaxContentLength;
        if (Redaction.OfContent is null)
        {
            return Redaction.Redact(DataKind.Content, text)!;
        }

        bool isForm = Redaction.OfContent is ScrubRedactor or ShowRedactor;
        if (isForm && text.Length > (long)most + Overlap)
        {
            text = text[..(most + Overlap)];
        }

        string redacted = Redaction.Redact(DataKind.Content, text)!;
        return Cut(redacted, most, whole);
    }

    /// <summary>How much of a text has to be kept for <see cref="Of"/>; anything else redacts the whole of it.</summary>
    internal static int Wanted => Redaction.OfContent switch
    {
        null => 0,
        ScrubRedactor or ShowRedactor => (int)Math.Min((long)LlmTelemetry.MaxContentLength + Overlap, int.MaxValue),
        _ => int.MaxValue,
    };

    private static string Cut(string text, int most, int whole)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int end = most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… [cut, {whole} characters]");
    }
}
