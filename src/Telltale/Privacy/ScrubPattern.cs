using System.Text.RegularExpressions;

namespace Telltale;

/// <summary>One look that personal data or secrets have in a text.</summary>
/// <param name="marker">What is written in its place.</param>
/// <param name="pattern">How it looks.</param>
/// <param name="isMeant">What tells it from others that look like it.</param>
internal sealed partial class ScrubPattern(string marker, Regex pattern, ScrubPattern.Check? isMeant = null)
{
    /// <summary>A text that takes longer is not searched any more: it becomes a marker as a whole.</summary>
    private const int Milliseconds = 500;

    private const string Credential = "[credential]";
    private const string Contact = "[contact]";
    private const string Financial = "[financial]";
    private const string Government = "[government]";
    private const string Network = "[network]";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    internal delegate bool Check(ReadOnlySpan<char> match);

    internal static ScrubPattern[] All { get; } =
    [
        new(Credential, PrivateKey()),
        new(Credential, KnownKey()),
        new(Credential, WebToken()),
        new(Credential, AuthorizationScheme()),
        new(Credential, Assignment()),
        new(Credential, UserInfo()),
        new(Contact, EMail()),
        new(Financial, CardNumber(), Checksums.IsCard),
        new(Financial, Iban(), Checksums.IsIban),
        new(Government, SocialSecurity()),
        new(Contact, Phone(), static match => Checksums.Digits(match) is >= 8 and <= 15),
        new(Network, IPv4()),
        new(Network, IPv6(), IsAddress),
    ];

    /// <summary>The looks that secrets have, which nobody may read wherever they stand.</summary>
    internal static ScrubPattern[] Secrets { get; } = [.. All.Where(static pattern => pattern.Marker == Credential)];

    internal string Marker => marker;

    internal void Find(ReadOnlySpan<char> text, List<(int Start, int End, string Marker)> found)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(text))
        {
            if (isMeant is null || isMeant(text.Slice(match.Index, match.Length)))
            {
                found.Add((match.Index, match.Index + match.Length, marker));
            }
        }
    }

    // A time of day and a name of C++ have colons, too.
    private static bool IsAddress(ReadOnlySpan<char> match) =>
        match.Count(':') == 7 || (match.Contains("::", StringComparison.Ordinal) && match.Length >= 6 && match.ContainsAnyInRange('0', '9'));

    [GeneratedRegex(@"-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s:,-]*(-----END [A-Z ]{0,40}PRIVATE KEY-----)?", Options, Milliseconds)]
    private static partial Regex PrivateKey();

    // OpenAI, Anthropic, GitHub, GitLab, Slack, Amazon, Google, Hugging Face, Stripe, npm, Langfuse, LangSmith.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(sk-[A-Za-z0-9_-]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|(AKIA|ASIA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|hf_[A-Za-z0-9]{20,}|[sr]k_(live|test)_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{30,}|pk-lf-[A-Za-z0-9-]{16,}|lsv2_[A-Za-z0-9_]{20,})",
        Options,
        Milliseconds)]
    private static partial Regex KnownKey();

    [GeneratedRegex(@"(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*)?", Options, Milliseconds)]
    private static partial Regex WebToken();

    [GeneratedRegex(@"(?<=\b(bearer|basic)\s{1,4})[A-Za-z0-9._~+/=-]{12,}", Options, Milliseconds)]
    private static partial Regex AuthorizationScheme();

    [GeneratedRegex(
        @"(?<=\b(password|passwd|pwd|passphrase|secret|client[_ -]?secret|api[_ -]?key|access[_ -]?key|access[_ -]?token|auth[_ -]?token|refresh[_ -]?token|account[_ -]?key|connection[_ -]?string)\b[""']?\s{0,3}(=|:|\bis\b)\s{0,3}[""']?)[^\s""';,]{3,}",
        Options,
        Milliseconds)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(?<=[a-z][a-z0-9+.-]{1,20}://)[^\s/@:]{1,128}:[^\s/@]{1,128}(?=@)", Options, Milliseconds)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}", Options, Milliseconds)]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![\d.])\d([ -]?\d){12,18}(?![\d])", Options, Milliseconds)]
    private static partial Regex CardNumber();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])", Options, Milliseconds)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])", Options, Milliseconds)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?<![\w.+])(\+\d[\d ().-]{6,20}\d|\(\d{3}\) ?\d{3}-\d{4}|\d{3}[.-]\d{3}[.-]\d{4})(?![\w])", Options, Milliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d.])((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d|\d)", Options, Milliseconds)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"(?<![\w:])([0-9a-f]{1,4}:){2,7}(:?[0-9a-f]{1,4}){1,6}(?![\w:])|(?<![\w:])([0-9a-f]{1,4}:){1,6}:([0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,5})?(?![\w:])", Options, Milliseconds)]
    private static partial Regex IPv6();
}
