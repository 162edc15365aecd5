using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Hashes a text except for the spans that are skipped, in the order of the text (FNV-1a).</summary>
internal sealed class SurfaceHash(SourceText text)
{
    private ulong _hash = 14695981039346656037;
    private int _position;

    internal void Skip(TextSpan span)
    {
        if (span.Start >= _position)
        {
            AddUntil(span.Start);
            _position = span.End;
        }
    }

    internal void Add(string other)
    {
        foreach (char c in other)
        {
            Add(c);
        }

        Add('\0');
    }

    internal void Add(char c) => _hash = unchecked((_hash ^ c) * 1099511628211);

    internal ulong End()
    {
        AddUntil(text.Length);
        return _hash;
    }

    /// <summary>The hash of a text as a whole.</summary>
    internal static ulong OfAll(SourceText text) => new SurfaceHash(text).End();

    private void AddUntil(int end)
    {
        for (; _position < end; _position++)
        {
            Add(text[_position]);
        }

        Add('\0');
    }
}
