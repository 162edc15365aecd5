namespace Telltale.Generators;

/// <summary>Turns away names that no sink has, by their first and last letter and their length: nearly all calls of a program.</summary>
internal sealed class SinkNames
{
    private const int Longest = 64;
    private const int Shapes = 1 << 14;

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

    /// <summary>Where in a text one of them may be called next, or -1: cheap, and wrong only in finding more.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Where the name ends.</param>
    internal int NextCall(ReadOnlySpan<char> text, int from, out int end)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!IsLetter(text[i]))
            {
                continue;
            }

            int start = i;
            while (i < text.Length && (IsLetter(text[i]) || (uint)(text[i] - '0') <= 9))
            {
                i++;
            }

            if (i < text.Length && text[i] is '(' or '<' or ' ' or '/' or '\r' or '\n' or '\t' && i - start <= Longest
                && Has(Shape(text[start], text[i - 1], i - start)) && _hashes.Contains(Words.ExactHash(text.Slice(start, i - start))))
            {
                end = i;
                return start;
            }
        }

        end = text.Length;
        return -1;
    }

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25 || c == '_' || (c > 127 && char.IsLetter(c));

    private static int Shape(char first, char last, int length) => ((first * 31) + (last * 113) + (length * 977)) & (Shapes - 1);

    private bool Has(int shape) => (_shapes[shape >> 6] & (1UL << (shape & 63))) != 0;
}
