using System.Collections.Concurrent;

namespace Telltale.Generators;

/// <summary>Says what names claim to do with a value. Keeps what it found: the same few methods are called all over a program.</summary>
internal static class SanitiserNames
{
    /// <summary>So many names are kept; a compiler server lives long.</summary>
    private const int Most = 8_192;

    // Words of a name, not parts of words: Unmask is not mask.
    private static readonly HashSet<string> s_words = WordSets.Set(
        "redact redacted redactor redaction mask masked masker masking hash hashed hasher hashing digest hmac "
        + "sha sha1 sha256 sha384 sha512 md5 encrypt encrypted encryptor protect protected protector "
        + "anonymize anonymise anonymized anonymised anonymizer pseudonymize pseudonymise pseudonymizer "
        + "obfuscate obfuscated obfuscator scrub scrubbed scrubber tokenize fingerprint censor censored conceal");

    private static readonly HashSet<string> s_doubtful = WordSets.Set("sanitize sanitise sanitized sanitised sanitizer sanitiser");

    // What takes a sanitiser's word and does the opposite, or only asks.
    private static readonly HashSet<string> s_opposites = WordSets.Set(
        "un de not is has can try remove verify without unmask unprotect decrypt set contains add");

    private static readonly HashSet<string> s_undoing = WordSets.Set("decrypt unprotect unmask decode deobfuscate detokenize");

    private static readonly HashSet<string> s_types = WordSets.Set(
        "redactor masker hasher anonymizer scrubber obfuscator protector redaction sanitizer");

    private static readonly HashSet<string> s_hashes = WordSets.Set(
        "MD5 SHA1 SHA256 SHA384 SHA512 HMACSHA256 HMACSHA384 HMACSHA512 HMACSHA1 HMACMD5 Rfc2898DeriveBytes");

    private static readonly ConcurrentDictionary<string, Claims> s_known = new(StringComparer.Ordinal);
    private static int s_count;

    [Flags]
    private enum Claims
    {
        None = 0,
        Sanitises = 1,
        IsDoubtful = 2,
        Undoes = 4,
        IsSanitisingType = 8,
    }

    /// <summary>Whether a member of that name holds or makes what is harmless.</summary>
    internal static bool Sanitise(string member) => (Of(member) & Claims.Sanitises) != 0;

    /// <summary>Whether what is called so often takes line breaks out, and nothing else.</summary>
    internal static bool AreDoubtful(string name) => (Of(name) & Claims.IsDoubtful) != 0;

    /// <summary>Whether a method of that name brings back what was made harmless.</summary>
    internal static bool Undo(string method) => (Of(method) & Claims.Undoes) != 0;

    /// <summary>Whether all methods of a type of that name make harmless what they are given.</summary>
    internal static bool AreOfSanitisers(string type) => (Of(type) & Claims.IsSanitisingType) != 0;

    private static Claims Of(string name)
    {
        if (s_known.TryGetValue(name, out Claims known))
        {
            return known;
        }

        if (Interlocked.Increment(ref s_count) > Most)
        {
            s_known.Clear();
            Interlocked.Exchange(ref s_count, 1);
        }

        Claims read = Read(name);
        s_known[name] = read;
        return read;
    }

    private static Claims Read(string name)
    {
        string[] words = Names.SnakeCase(name).Split('_');
        return (Array.Exists(words, s_words.Contains) && !Array.Exists(words, s_opposites.Contains) ? Claims.Sanitises : 0)
            | (Array.Exists(words, s_doubtful.Contains) ? Claims.IsDoubtful : 0)
            | (s_undoing.Contains(words[0]) ? Claims.Undoes : 0)
            | (s_types.Contains(words[words.Length - 1]) || s_hashes.Contains(name) ? Claims.IsSanitisingType : 0);
    }
}
