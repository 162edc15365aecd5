using System.Globalization;

namespace Telltale;

/// <summary>Takes off a model's name what its price does not depend on.</summary>
internal static class ModelNames
{
    /// <summary>The longest name that is looked up.</summary>
    public const int Longest = 256;

    private const string Latest = "-latest";

    /// <summary>The name in lower case, then without what is said of its version, most telling first.</summary>
    public static IEnumerable<string> Candidates(string name)
    {
        yield return name;
        if (WithDashedDate(name) is { } dashed)
        {
            yield return dashed;
        }

        // Vertex AI: claude-sonnet-4@20250514. Cloudflare's names begin with @.
        int version = name.LastIndexOf('@');
        if (version > 0)
        {
            name = name[..version];
            yield return name;
        }

        if (name.EndsWith(Latest, StringComparison.Ordinal))
        {
            name = name[..^Latest.Length];
            yield return name;
        }

        if (FineTuned(name) is { } tuned)
        {
            yield return tuned;
        }
        else if (WithoutDate(name) is { } undated)
        {
            yield return undated;
        }
    }

    /// <summary>Without the resource path around it: <c>models/gemini…</c>, <c>projects/…/publishers/google/models/gemini…</c>.</summary>
    public static string WithoutPath(string name)
    {
        const string Models = "models/";
        if (name.StartsWith("litellm_proxy/", StringComparison.Ordinal))
        {
            return name["litellm_proxy/".Length..];
        }

        bool path = name.StartsWith(Models, StringComparison.Ordinal)
            || name.StartsWith("publishers/", StringComparison.Ordinal)
            || name.StartsWith("projects/", StringComparison.Ordinal);
        int at = path ? name.LastIndexOf(Models, StringComparison.Ordinal) : -1;
        return at < 0 ? name : name[(at + Models.Length)..];
    }

    /// <summary>Whether the name is built as those of Bedrock: <c>us.anthropic.claude-…</c>, <c>amazon.nova-…</c>, or an ARN.</summary>
    public static bool IsBedrock(string name)
    {
        if (name.StartsWith("arn:aws", StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<string> makers =
            ["anthropic.", "amazon.", "meta.", "mistral.", "cohere.", "ai21.", "deepseek.", "openai.", "qwen.", "nvidia.", "google."];
        foreach (string maker in makers)
        {
            int at = name.IndexOf(maker, StringComparison.Ordinal);
            // At most a region may stand before it: us., eu., apac., us-gov., global.
            if (at == 0 || (at is > 1 and <= 7 && name[at - 1] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    // ft:gpt-4o:our-company::id is priced as ft:gpt-4o, never as gpt-4o, which is cheaper.
    private static string? FineTuned(string name)
    {
        int end = name.StartsWith("ft:", StringComparison.Ordinal) ? name.IndexOf(':', 3) : -1;
        return end < 0 ? null : name[..end];
    }

    private static string? WithDashedDate(string name)
    {
        int at = CompactDate(name);
        return at < 0 ? null : $"{name[..(at + 4)]}-{name[(at + 4)..(at + 6)]}-{name[(at + 6)..]}";
    }

    private static string? WithoutDate(string name)
    {
        int at = CompactDate(name);
        if (at > 0 && at + 8 == name.Length)
        {
            return name[..(at - 1)];
        }

        bool dashed = name.Length > 11 && name[^11] == '-' && IsDate(name.AsSpan(name.Length - 10), "yyyy-MM-dd");
        return dashed ? name[..^11] : null;
    }

    // Where -20250514 begins, after its dash, at the end or before a dash or colon.
    private static int CompactDate(string name)
    {
        for (int at = name.IndexOf("-20", StringComparison.Ordinal); at >= 0;
            at = name.IndexOf("-20", at + 1, StringComparison.Ordinal))
        {
            int end = at + 9;
            if (end <= name.Length
                && (end == name.Length || name[end] is '-' or ':')
                && IsDate(name.AsSpan(at + 1, 8), "yyyyMMdd"))
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static bool IsDate(ReadOnlySpan<char> text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
        && date.Year >= 2000;
}
