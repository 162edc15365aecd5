using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>What stands in sensitive places, and the search for it in bytes that have left, whatever it was disguised as.</summary>
internal static class Canary
{
    /// <summary>What every text begins with: its disguises are the disguises of all texts.</summary>
    internal const string Stem = "cnryqzvw";

    /// <summary>What stands in places that are not sensitive.</summary>
    internal const string Shown = "plainly";

    /// <summary>A sensitive number; a double holds it exactly.</summary>
    internal const long Number = 7731045977310459;

    /// <summary>A sensitive identifier.</summary>
    internal const string Id = "7731caca-0459-4cac-8cac-caca77310459";

    /// <summary>The year of sensitive dates; nothing else happens then.</summary>
    internal const string Date = "7731, 4, 5";

    private static readonly SearchValues<string> s_disguises =
        SearchValues.Create([.. Texts().Concat(Numbers()).Concat(Ids()).Concat(Dates())], StringComparison.OrdinalIgnoreCase);

    /// <summary>The canary with some of what is around it, or null.</summary>
    internal static string? Find(ReadOnlySpan<byte> bytes)
    {
        // Each byte as a character: that is what is searched fastest.
        string text = Encoding.Latin1.GetString(bytes);
        int at = text.AsSpan().IndexOfAny(s_disguises);
        return at < 0 ? null : text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 100)];
    }

    /// <summary>Whether something arrived that is not sensitive.</summary>
    internal static bool IsShown(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("plainly"u8) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(Shown)) >= 0;

    private static IEnumerable<string> Texts() =>
        new[] { Stem, Stem.ToUpperInvariant(), "C" + Stem[1..] }.SelectMany(static IEnumerable<string> (stem) =>
        [
            stem,
            string.Concat(stem.Select(static c => $"\\u{(int)c:x4}")),
            string.Concat(stem.Select(static c => $"&#x{(int)c:x};")),
            string.Concat(stem.Select(static c => $"%{(int)c:x2}")),
            Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(stem)),
            Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(stem)),
            Convert.ToHexString(Encoding.UTF8.GetBytes(stem)),
            BitConverter.ToString(Encoding.UTF8.GetBytes(stem)),
            Convert.ToHexString(Encoding.Unicode.GetBytes(stem)),
            .. Base64(Encoding.UTF8.GetBytes(stem)),
            .. Base64(Encoding.Unicode.GetBytes(stem)),
        ]);

    private static IEnumerable<string> Numbers()
    {
        byte[] whole = BitConverter.GetBytes(Number);
        byte[] real = BitConverter.GetBytes((double)Number);
        byte[] swapped = BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(Number));
        return
        [
            Number.ToString("D", null), Number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), "7.73104597731045",
            Number.ToString("x", null), Encoding.Latin1.GetString(whole), Encoding.Latin1.GetString(real), Encoding.Latin1.GetString(swapped),
            Encoding.Latin1.GetString(Varint(Number)),
        ];
    }

    private static IEnumerable<string> Ids()
    {
        Guid id = new(Id);
        return [Id, id.ToString("N"), Encoding.Latin1.GetString(id.ToByteArray()), .. Base64(id.ToByteArray())];
    }

    private static IEnumerable<string> Dates() => ["7731-04-05", "7731-4-5", "/7731", "7731/", ".4.7731", ".04.7731", new DateTime(7731, 4, 5).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture)[..10]];

    // Wherever it begins: of the first and the last character it is not known what was around.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        for (int offset = 0; offset < 3; offset++)
        {
            string whole = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
            int end = (offset + bytes.Length) % 3 == 0 ? whole.Length : whole.Length - 1;
            string known = whole[(offset == 0 ? 0 : offset + 1)..end];
            yield return known;
            yield return known.Replace('+', '-').Replace('/', '_');
        }
    }

    private static byte[] Varint(long number)
    {
        List<byte> bytes = [];
        for (; number > 127; number >>= 7)
        {
            bytes.Add((byte)((number & 127) | 128));
        }

        bytes.Add((byte)number);
        return [.. bytes];
    }
}
