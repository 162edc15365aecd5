namespace Telltale.Generators;

/// <summary>Reads what a method returns from its name: <c>GetUserEmailAsync</c>, <c>FindPhoneByIdAsync</c>, <c>CreateAccessToken</c>.</summary>
internal static class MethodNames
{
    private static readonly HashSet<string> s_getters = WordSets.Set("get find read fetch load resolve lookup retrieve obtain extract decrypt query select");
    private static readonly HashSet<string> s_makers = WordSets.Set("generate create issue make build new acquire");
    private static readonly HashSet<string> s_ends = WordSets.Set("async by for from of with or and as if in");

    /// <summary>What a method of that name gives back, or null.</summary>
    internal static NameMatch? Read(string name, NameReader names)
    {
        string[] words = Words.Of(name);
        if (words.Length == 0)
        {
            return null;
        }

        int end = Array.FindIndex(words, 1, words.Length - 1, s_ends.Contains);
        end = end < 0 ? words.Length : end;
        int start = words[0] == "try" ? 1 : 0;
        bool isGetter = start < end && s_getters.Contains(words[start]);
        bool isMaker = start < end && s_makers.Contains(words[start]);
        NameMatch? match = names.Read(new ArraySegment<string>(words, isGetter || isMaker ? start + 1 : 0, end - (isGetter || isMaker ? start + 1 : 0)));
        return match switch
        {
            null => null,
            _ when isGetter => match,
            _ when isMaker => match.Term.Class == SensitiveClass.Credential ? match : null,
            // Any other first word may do something, and return something else.
            _ => match.Term.Words.Length == end && !WordSets.Negators.Contains(words[0]) ? match : null,
        };
    }
}
