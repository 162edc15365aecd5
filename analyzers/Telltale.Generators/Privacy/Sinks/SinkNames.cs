using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Turns away names that no sink has, by their first and last letter and their length: nearly all calls of a program.</summary>
internal sealed class SinkNames
{
    private const int Longest = 64;
    private const int Shapes = 1 << 14;

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly ulong[] _shapes = new ulong[Shapes / 64];
    private readonly HashSet<uint> _hashes = [];

    internal SinkNames(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            int shape = Shape(name[0], name[name.Length - 1], name.Length);
            _shapes[shape >> 6] |= 1UL << (shape & 63);
            _hashes.Add(Words.ExactHash(name));
        }
    }

    /// <summary>Whether a name may be one of them.</summary>
    internal bool MayHave(string name) => name.Length is > 0 and <= Longest && Has(Shape(name[0], name[name.Length - 1], name.Length));

    /// <summary>Whether any of them may be called in that part of a text: cheap, and wrong only in saying yes.</summary>
    internal bool MayBeCalledIn(SourceText text, TextSpan part)
    {
        char[] buffer = s_buffer is { } known && known.Length >= part.Length ? known : s_buffer = new char[Math.Max(part.Length, 16 * 1024)];
        text.CopyTo(part.Start, buffer, 0, part.Length);
        for (int i = 0; i < part.Length; i++)
        {
            if (!IsLetter(buffer[i]))
            {
                continue;
            }

            int start = i;
            while (i < part.Length && (IsLetter(buffer[i]) || (uint)(buffer[i] - '0') <= 9))
            {
                i++;
            }

            if (i < part.Length && buffer[i] is '(' or '<' or ' ' or '/' or '\r' or '\n' or '\t' && i - start <= Longest
                && Has(Shape(buffer[start], buffer[i - 1], i - start)) && _hashes.Contains(Words.ExactHash(buffer, start, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25 || c == '_' || (c > 127 && char.IsLetter(c));

    private static int Shape(char first, char last, int length) => ((first * 31) + (last * 113) + (length * 977)) & (Shapes - 1);

    private bool Has(int shape) => (_shapes[shape >> 6] & (1UL << (shape & 63))) != 0;
}
