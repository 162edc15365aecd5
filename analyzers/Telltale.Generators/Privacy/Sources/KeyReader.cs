namespace Telltale.Generators;

/// <summary>Reads what a constant key says of the value behind it.</summary>
internal static class KeyReader
{
    private static readonly Dictionary<string, SensitiveClass> s_headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Authorization"] = SensitiveClass.Credential,
        ["Proxy-Authorization"] = SensitiveClass.Credential,
        ["Cookie"] = SensitiveClass.Credential,
        ["Set-Cookie"] = SensitiveClass.Credential,
        ["X-Auth-Token"] = SensitiveClass.Credential,
        ["X-Functions-Key"] = SensitiveClass.Credential,
        ["X-Forwarded-For"] = SensitiveClass.Network,
        ["X-Real-IP"] = SensitiveClass.Network,
        ["CF-Connecting-IP"] = SensitiveClass.Network,
        ["True-Client-IP"] = SensitiveClass.Network,
        ["Forwarded"] = SensitiveClass.Network,
    };

    // The last words of OpenID's and Microsoft's names for claims, in which all words are one.
    private static readonly Dictionary<string, SensitiveClass> s_claims = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = SensitiveClass.Account,
        ["preferred_username"] = SensitiveClass.Account,
        ["upn"] = SensitiveClass.Account,
        ["unique_name"] = SensitiveClass.Account,
        ["windowsaccountname"] = SensitiveClass.Account,
        ["emailaddress"] = SensitiveClass.Contact,
        ["emails"] = SensitiveClass.Contact,
        ["homephone"] = SensitiveClass.Contact,
        ["otherphone"] = SensitiveClass.Contact,
        ["birthdate"] = SensitiveClass.Demographic,
        ["dateofbirth"] = SensitiveClass.Demographic,
    };

    private static readonly HashSet<string> s_tokens = WordSets.Set("token pat");
    private static readonly HashSet<string> s_cookies = WordSets.Set("auth session token sid sessionid");

    /// <summary>As what the value behind the key is sensitive, or null.</summary>
    internal static SensitiveClass? Read(KeyedPlace place, string key, NameReader names) => place switch
    {
        KeyedPlace.Headers => s_headers.TryGetValue(key, out SensitiveClass header) ? header : Named(key, names),
        KeyedPlace.Claims => OfClaim(key.Substring(key.LastIndexOf('/') + 1), names),
        KeyedPlace.Configuration => IsCredential(key, names) ? SensitiveClass.Credential : null,
        KeyedPlace.Cookies when Words.Of(key).Any(s_cookies.Contains) => SensitiveClass.Credential,
        _ => Named(key, names),
    };

    private static SensitiveClass? Named(string key, NameReader names) =>
        names.Read(key) is { Term: var term } match && (term.Gate is Gate.Open or Gate.NotGeometry || match.SaysWhose) ? term.Class : null;

    // What a claim says, it says of a person.
    private static SensitiveClass? OfClaim(string key, NameReader names) =>
        s_claims.TryGetValue(key, out SensitiveClass claim) ? claim : names.Read(key)?.Term.Class;

    private static bool IsCredential(string key, NameReader names)
    {
        string last = key.Substring(Math.Max(key.LastIndexOf(':'), key.LastIndexOf("__", StringComparison.Ordinal) + 1) + 1);
        if (key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return names.Read(last)?.Term.Class == SensitiveClass.Credential
            || names.Read(key)?.Term.Class == SensitiveClass.Credential
            || IsToken(Words.Of(last));
    }

    // GITHUB_TOKEN, NUGET_PAT; a program is not given a page token from outside.
    private static bool IsToken(string[] words) =>
        words is [.., var last] && s_tokens.Contains(last) && (words.Length > 1 || last == "token")
        && !words.Any(WordSets.Negators.Contains) && !words.Any(WordSets.NotAfter["token"].Contains);
}
