using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Writes a text with markers in place of what looks like personal data or a secret.</summary>
internal sealed class ScrubRedactor(ScrubPattern[] patterns) : Redactor
{
    internal static readonly ScrubRedactor Instance = new(ScrubPattern.All);

    /// <summary>Leaves personal data alone: for text that is not known to be what people wrote.</summary>
    internal static readonly ScrubRedactor OfSecrets = new(ScrubPattern.Secrets);

    // The longest marker is four times as long as the shortest text that becomes one. To know better, one would have to look twice.
    private const int MostGrowth = 4;

    public override int GetRedactedLength(ReadOnlySpan<char> input) => MostGrowth * input.Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        int read = 0;
        int written = 0;
        foreach ((int start, int end, string marker) in Find(source))
        {
            if (start >= read)
            {
                source[read..start].CopyTo(destination[written..]);
                written += start - read;
                marker.CopyTo(destination[written..]);
                written += marker.Length;
            }

            // What begins within another is covered by its marker.
            read = Math.Max(read, end);
        }

        source[read..].CopyTo(destination[written..]);
        return written + source.Length - read;
    }

    private List<(int Start, int End, string Marker)> Find(ReadOnlySpan<char> text)
    {
        List<(int Start, int End, string Marker)> found = [];
        foreach (ScrubPattern pattern in patterns)
        {
            pattern.Find(text, found);
        }

        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found;
    }
}
