using System.Buffers;
using System.Text.RegularExpressions;

namespace Telltale;

/// <summary>Takes secrets out of texts, addresses and queries.</summary>
internal static partial class Secrets
{
    private const int OnTheStack = 512;
    private const int Milliseconds = 200;

    // Every look that a secret has contains one of these; most texts have none, and are looked at once.
    private static readonly SearchValues<string> s_hints = SearchValues.Create(
        [
            "PRIVATE KEY", "sk-", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "AKIA", "ASIA", "AIza", "hf_", "k_live_",
            "k_test_", "npm_", "pk-lf-", "lsv2_", "eyJ", "bearer", "basic", "passw", "pwd", "passphrase", "secret", "api key", "api_key", "api-key", "apikey",
            "access key", "access_key", "access-key", "accesskey", "token", "account key", "account_key", "account-key", "accountkey", "connection", "://",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without what looks like a key, a token, a password; the same one if there is nothing.</summary>
    public static string InText(string text)
    {
        if (!MayBeIn(text))
        {
            return text;
        }

        try
        {
            int most = ScrubRedactor.OfSecrets.GetRedactedLength(text);
            char[]? rented = most > OnTheStack ? ArrayPool<char>.Shared.Rent(most) : null;
            Span<char> buffer = rented ?? stackalloc char[OnTheStack];
            int written = ScrubRedactor.OfSecrets.Redact(text, buffer);
            string scrubbed = buffer[..written].SequenceEqual(text) ? text : new string(buffer[..written]);
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }

            return scrubbed;
        }
        catch (RegexMatchTimeoutException)
        {
            return SensitiveKeys.Marker;
        }
    }

    /// <summary>Whether the text has to be looked at closely.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(s_hints);

    /// <summary>The template of log lines without secrets: an interpolated text is one, too. Its placeholders are none.</summary>
    public static string InTemplate(string template)
    {
        if (!MayBeIn(template))
        {
            return template;
        }

        string text = Placeholder().Replace(template, "");
        return ReferenceEquals(InText(text), text) ? template : InText(template);
    }

    /// <summary>The address without user, password and the values of its query.</summary>
    public static string InAddress(string address)
    {
        int at = address.IndexOf('?', StringComparison.Ordinal);
        string start = UserInfo().Replace(at < 0 ? address : address[..at], "$1[credential]@");
        return at < 0 ? start : start + "?" + InQuery(address[(at + 1)..]);
    }

    /// <summary>The query with its names, and without the values of those that may be secrets.</summary>
    public static string InQuery(string query) => Parameter().Replace(query, static match => IsHarmless(match.Groups[1].ValueSpan)
        ? match.Value
        : $"{match.Groups[1].Value}=[credential]");

    // A short list of what is known to be harmless would lose what people look for; a list of what is known to be secret loses secrets.
    private static bool IsHarmless(ReadOnlySpan<char> name) => !SecretName().IsMatch(name);

    [GeneratedRegex("^([a-z][a-z0-9+.-]*://)[^/@?#]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Placeholder();

    [GeneratedRegex("([^&=?]+)=([^&#]*)", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Parameter();

    [GeneratedRegex(
        "(^|[_.-])(key|sig|code|state|auth|jwt|pass|pwd|nonce|ticket)$|token|secret|password|passwd|api.?key|apikey|signature|credential|session|authorization|email|phone|assertion",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds)]
    private static partial Regex SecretName();
}
