using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace Telltale;

/// <summary>Knows attributes that are secret by their name, and secrets by their look. For telemetry of libraries that know nothing of ours.</summary>
internal static class SensitiveKeys
{
    public const string Marker = "[credential]";

    private const int MostKeys = 2_000;
    private const int LongestKey = 128;
    private const int LongestText = 512;

    private static readonly string[] s_words =
    [
        "authorization", "cookie", "password", "passwd", "pwd", "secret", "api_key", "apikey", "api-key", "access_key", "accesskey",
        "account_key", "accountkey", "private_key", "privatekey", "access_token", "refresh_token", "id_token", "auth_token", "authtoken",
        "bearer", "credential", "connection_string", "connectionstring", "x-amz-security-token", "sessionid", "session_token", "jwt", "signature",
    ];

    private static readonly SearchValues<string> s_parts = SearchValues.Create(s_words, StringComparison.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, Kind> s_kinds = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> s_kindsByText =
        s_kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Kind
    {
        Unknown,
        Secret,
        Address,
        Query,
        Template,
        Harmless,
    }

    /// <summary>The keys that a metric must not have as dimensions.</summary>
    public static string[] Dimensions { get; } =
    [
        .. s_words, "http.request.header.authorization", "http.request.header.cookie", "http.request.header.x-api-key",
        "http.request.header.proxy-authorization", "http.response.header.set-cookie", "url.full", "url.query", "http.url", "http.target",
        "db.connection_string", "db.query.text", "db.statement",
    ];

    /// <summary>What may be written of a value; null if it may stay as it is.</summary>
    public static object? Scrub(string? key, object? value)
    {
        // What others log may have anything for a name.
        Kind kind = KindOf(key ?? "");
        return (kind, value) switch
        {
            (Kind.Harmless, _) or (_, null) => null,
            (Kind.Secret, string { Length: 0 } or bool) => null,
            (Kind.Secret, string text) when text.StartsWith('[') && text.EndsWith(']') => null,
            (Kind.Secret, _) => Marker,
            (Kind.Address, string text) => Changed(text, Secrets.InText(Secrets.InAddress(text))),
            (Kind.Template, string text) => Changed(text, Secrets.InTemplate(text)),
            (Kind.Query, string text) => Changed(text, Secrets.InText(Secrets.InQuery(text))),
            (_, string text) => Changed(text, Secrets.InText(text)),
            (_, string[] texts) => Scrub(texts),
            _ => null,
        };
    }

    /// <summary>Whether <see cref="Scrub(string, object?)"/> has to be asked. No is said of almost all attributes, and without making strings of them.</summary>
    public static bool MayBeSecret(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        if (key.Length > LongestKey || text.Length > LongestText)
        {
            return true;
        }

        Span<char> name = stackalloc char[LongestKey];
        if (!s_kindsByText.TryGetValue(name[..Encoding.UTF8.GetChars(key, name)], out Kind kind))
        {
            return true;
        }

        Span<char> value = stackalloc char[LongestText];
        return kind is Kind.Secret or Kind.Address or Kind.Query
            || (kind != Kind.Harmless && Secrets.MayBeIn(value[..Encoding.UTF8.GetChars(text, value)]));
    }

    private static string? Changed(string before, string after) => ReferenceEquals(before, after) || before == after ? null : after;

    private static string[]? Scrub(string[] texts)
    {
        string[] scrubbed = Array.ConvertAll(texts, static text => text is null ? null! : Secrets.InText(text));
        return texts.SequenceEqual(scrubbed) ? null : scrubbed;
    }

    private static Kind KindOf(string key)
    {
        if (s_kinds.TryGetValue(key, out Kind known))
        {
            return known;
        }

        Kind kind = Classify(key);
        if (s_kinds.Count < MostKeys)
        {
            s_kinds.TryAdd(key, kind);
        }

        return kind;
    }

    private static Kind Classify(string key) => key switch
    {
        "url.full" or "http.url" or "http.target" => Kind.Address,
        "url.query" or "QueryString" => Kind.Query,
        "{OriginalFormat}" => Kind.Template,
        "RequestId" or "RequestPath" or "ConnectionId" or "SpanId" or "TraceId" or "ParentId" or "CorrelationId" or "correlation.id" => Kind.Harmless,
        "http.request.method" or "http.route" or "url.scheme" or "url.path" or "server.address" or "network.protocol.version" or "error.type"
            or "code.function.name" or "gen_ai.operation.name" or "gen_ai.provider.name" or "gen_ai.request.model" or "gen_ai.response.model"
            or "user_agent.original" or "network.protocol.name" => Kind.Harmless,
        _ when key.StartsWith("gen_ai.usage.", StringComparison.Ordinal) || key == "gen_ai.token.type" => Kind.Harmless,
        _ => key.AsSpan().ContainsAny(s_parts) ? Kind.Secret : Kind.Unknown,
    };
}
