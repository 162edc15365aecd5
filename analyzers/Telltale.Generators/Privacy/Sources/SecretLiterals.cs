namespace Telltale.Generators;

/// <summary>Recognises texts that are secrets themselves: connection strings, keys and tokens of known makes. What only holds a place is none.</summary>
internal static class SecretLiterals
{
    private const int Shortest = 14;

    // What such a key begins with, and how many letters, digits, - and _ follow at least.
    private static readonly (string Prefix, int Length)[] s_keys =
    [
        ("AKIA", 16), ("ASIA", 16), ("ghp_", 30), ("gho_", 30), ("ghu_", 30), ("ghs_", 30), ("ghr_", 30), ("github_pat_", 22), ("glpat-", 20),
        ("sk-", 20), ("sk_live_", 16), ("rk_live_", 16), ("sk_test_", 16), ("xoxb-", 16), ("xoxp-", 16), ("xoxa-", 16), ("xoxr-", 16), ("xoxs-", 16),
        ("AIza", 35), ("npm_", 36), ("hf_", 30), ("SG.", 22), ("dop_v1_", 40), ("pypi-", 40), ("AGE-SECRET-KEY-", 40),
    ];

    private static readonly HashSet<string> s_passwords = WordSets.Set("password pwd accountkey sharedaccesskey sharedaccesssignature sharedsecret");
    private static readonly string[] s_placeholders =
        ["*", "{", "<", "$(", "[", "%", "xxx", "your", "example", "changeme", "change_me", "placeholder", "redacted", "dummy", "...", "secret-here", "insert"];

    // appPassword: who reads it is to put one there.
    private static readonly string[] s_ends = ["password", "passwd", "pwd", "secret"];

    /// <summary>Whether the text is a secret.</summary>
    internal static bool IsSecret(string text) =>
        text.Length >= Shortest
        && (IsConnectionString(text) || HasUserInfo(text) || IsBearer(text) || IsPrivateKey(text) || IsKnownKey(text) || IsJwt(text));

    private static bool IsConnectionString(string text)
    {
        if (text.IndexOf('=') < 0 || text.IndexOf(';') < 0)
        {
            return false;
        }

        int pairs = 0;
        bool hasPassword = false;
        foreach (string part in text.Split(';'))
        {
            int equals = part.IndexOf('=');
            if (equals > 0)
            {
                // A sentence with an equals sign in it is no pair.
                string key = part.Substring(0, equals).Trim();
                pairs += key.Length <= 30 && key.Count(static c => c == ' ') < 4 ? 1 : 0;
                hasPassword |= s_passwords.Contains(key.Replace(" ", "").ToLowerInvariant())
                    && !IsPlaceholder(part.Substring(equals + 1).Trim().Trim('"', '\''));
            }
        }

        return pairs > 1 && hasPassword;
    }

    // postgres://user:password@host; guest:guest is how things are delivered.
    private static bool HasUserInfo(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int at = scheme < 0 ? -1 : text.IndexOf('@', scheme + 3);
        int colon = at < 0 ? -1 : text.IndexOf(':', scheme + 3, at - scheme - 3);
        return colon > scheme + 3 && text.IndexOfAny([' ', '/', '?', '\n'], scheme + 3, at - scheme - 3) < 0
            && text.Substring(colon + 1, at - colon - 1) is var password && !IsPlaceholder(password)
            && password != text.Substring(scheme + 3, colon - scheme - 3);
    }

    private static bool IsBearer(string text) =>
        text.StartsWith("Bearer ", StringComparison.Ordinal) && IsToken(text, 7, 16) && text.Skip(7).Any(char.IsDigit);

    private static bool IsPrivateKey(string text)
    {
        int begin = text.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        int key = begin < 0 ? -1 : text.IndexOf("PRIVATE KEY-----", begin, StringComparison.Ordinal);

        // The line alone is what code looks for.
        return key >= 0 && text.Length > key + 60 && !IsPlaceholder(text.Substring(key + 16, 40).Trim());
    }

    private static bool IsKnownKey(string text)
    {
        foreach ((string prefix, int length) in s_keys)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal) && IsToken(text, prefix.Length, length)
                && text.Skip(prefix.Length).Any(char.IsDigit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJwt(string text) =>
        text.StartsWith("eyJ", StringComparison.Ordinal) && text.Split('.') is { Length: 3 or 5 } parts
        && parts[0].Length >= 10 && parts[1].Length >= 10 && IsToken(text, 0, 30);

    private static bool IsToken(string text, int start, int length)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or '/' or '+' or '=' or '~'))
        {
            end++;
        }

        return end - start >= length && end == text.Length && !IsPlaceholder(text.Substring(start, end - start));
    }

    private static bool IsPlaceholder(string value) =>
        value.Length == 0 || value.All(c => c == value[0])
        || s_placeholders.Any(placeholder => value.IndexOf(placeholder, StringComparison.OrdinalIgnoreCase) >= 0)
        || (value.All(char.IsLetter) && Array.Exists(s_ends, end => value.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
}
