using System.Buffers;
using System.Text;

namespace Telltale;

/// <summary>Takes secrets out of label values in Prometheus' text format: no processor sees them before they are served.</summary>
internal static class ScrapedText
{
    private const int OnTheStack = 512;

    private static ReadOnlySpan<byte> Opening => "=\""u8;

    /// <summary>The text without secrets; the same one if there are none.</summary>
    internal static ReadOnlyMemory<byte> Scrub(ReadOnlyMemory<byte> text)
    {
        ArrayBufferWriter<byte>? scrubbed = null;
        int kept = 0;
        for (int at = Next(text.Span, 0); at >= 0; at = Next(text.Span, at))
        {
            int end = End(text.Span, at);
            if (Safe(text.Span[at..end]) is { } safe)
            {
                scrubbed ??= new ArrayBufferWriter<byte>(text.Length);
                scrubbed.Write(text.Span[kept..at]);
                scrubbed.Write(Encoding.UTF8.GetBytes(safe));
                kept = end;
            }

            at = end;
        }

        scrubbed?.Write(text.Span[kept..]);
        return scrubbed?.WrittenMemory ?? text;
    }

    // Where the next value begins, behind its quote.
    private static int Next(ReadOnlySpan<byte> text, int from)
    {
        int found = text[from..].IndexOf(Opening);
        return found < 0 ? -1 : from + found + Opening.Length;
    }

    private static int End(ReadOnlySpan<byte> text, int start)
    {
        int at = start;
        while (at < text.Length && text[at] != (byte)'"')
        {
            at += text[at] == (byte)'\\' ? 2 : 1;
        }

        return Math.Min(at, text.Length);
    }

    private static string? Safe(ReadOnlySpan<byte> value)
    {
        Span<char> buffer = stackalloc char[OnTheStack];
        if (value.Length <= OnTheStack && !Secrets.MayBeIn(buffer[..Encoding.UTF8.GetChars(value, buffer)]))
        {
            return null;
        }

        string text = Unescaped(Encoding.UTF8.GetString(value));
        string safe = Secrets.InText(text);
        return safe == text ? null : safe.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    // \\, \" and \n: there is nothing else.
    private static string Unescaped(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        StringBuilder text = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool isEscape = value[i] == '\\' && i + 1 < value.Length;
            i += isEscape ? 1 : 0;
            text.Append(isEscape && value[i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
