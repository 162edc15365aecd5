using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Writes a keyed hash, so that values can be compared by those who have seen them only redacted.</summary>
internal sealed class HashRedactor : Redactor
{
    private const int LeastKey = 32;
    private const int LongestId = 32;
    private const int Shown = 16;
    private const int OnTheStack = 512;

    private static readonly SearchValues<char> s_idCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly byte[] _key;
    private readonly string _prefix;

    internal HashRedactor(ReadOnlySpan<byte> key, string keyId)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        if (key.Length < LeastKey)
        {
            throw new ArgumentException(
                $"A key of {key.Length} bytes can be guessed. Give {LeastKey} random bytes or more, such as RandomNumberGenerator.GetBytes({LeastKey}), "
                + "and keep them where secrets are kept.",
                nameof(key));
        }

        if (keyId.Length is 0 or > LongestId || keyId.AsSpan().ContainsAnyExcept(s_idCharacters))
        {
            throw new ArgumentException(
                $"The key's id stands before every hash. Give it 1 to {LongestId} letters, digits, '-', '_' or '.', such as \"k1\".", nameof(keyId));
        }

        _key = key.ToArray();
        _prefix = keyId + ":";
    }

    public override int GetRedactedLength(ReadOnlySpan<char> input) => _prefix.Length + (2 * Shown);

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        int most = Encoding.UTF8.GetMaxByteCount(source.Length);
        byte[]? rented = most > OnTheStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[OnTheStack];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, buffer[..Encoding.UTF8.GetBytes(source, buffer)], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        _prefix.CopyTo(destination);
        Convert.TryToHexStringLower(hash[..Shown], destination[_prefix.Length..], out int written);
        return _prefix.Length + written;
    }
}
