using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Lends a part of a file as letters, without making a string of it. What is lent is good until the same thread asks for more.</summary>
internal static class SourceExcerpt
{
    // Editors live long: what a huge file took is given back.
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static char[]? s_buffer;

    internal static ReadOnlySpan<char> Of(SourceText text, TextSpan part)
    {
        char[] buffer = part.Length > MostKept ? new char[part.Length]
            : s_buffer is { } known && known.Length >= part.Length ? known
            : s_buffer = new char[Math.Max(part.Length, 16 * 1024)];
        text.CopyTo(part.Start, buffer, 0, part.Length);
        return buffer.AsSpan(0, part.Length);
    }
}
