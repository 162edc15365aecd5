namespace Telltale.Generators;

/// <summary>Takes names apart: <c>userIPAddress2</c> is user, ip, address2. The last word can be compared without making any text.</summary>
internal static class Words
{
    private const uint Seed = 2166136261;

    /// <summary>The words, lower-case and without what is no letter or digit; digits belong to the word before them.</summary>
    internal static string[] Of(string name)
    {
        List<string> words = [];
        for (int start = Start(name); start < name.Length;)
        {
            int end = start;
            while (end < name.Length && char.IsLetterOrDigit(name[end]) && (end == start || !Begins(name, end)))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(name.Substring(start, end - start).ToLowerInvariant());
            }

            start = Math.Max(end, start + 1);
            while (start < name.Length && !char.IsLetterOrDigit(name[start]))
            {
                start++;
            }
        }

        return [.. words];
    }

    /// <summary>A number for the last word, numbering and punctuation behind it left out; equal words have equal ones.</summary>
    internal static uint LastHash(string name)
    {
        int end = LastEnd(name);
        int start = end;
        while (start > 0 && char.IsLetterOrDigit(name[start - 1]))
        {
            start--;
            if (Begins(name, start))
            {
                break;
            }
        }

        return Hash(name, start, end);
    }

    /// <summary>The same number for a word.</summary>
    internal static uint Hash(string word) => Hash(word, 0, word.Length);

    /// <summary>A number for a text as it is, in whatever case; equal texts have equal ones.</summary>
    internal static uint ExactHash(ReadOnlySpan<char> text)
    {
        uint hash = Seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>A word without the digits behind it: <c>email2</c>.</summary>
    internal static string WithoutDigits(string word)
    {
        int end = LastEnd(word);
        return end == word.Length || end == 0 ? word : word.Substring(0, end);
    }

    private static uint Hash(string text, int start, int end)
    {
        uint hash = Seed;
        for (int i = start; i < end; i++)
        {
            hash = (hash ^ char.ToLowerInvariant(text[i])) * 16777619;
        }

        return hash;
    }

    private static int LastEnd(string name)
    {
        int end = name.Length;
        while (end > 0 && !char.IsLetter(name[end - 1]))
        {
            end--;
        }

        return end;
    }

    // m_email, s_email, t_email: the letter is house style, not a word.
    private static int Start(string name)
    {
        int start = 0;
        while (start < name.Length && name[start] is '_' or '@' or '$')
        {
            start++;
        }

        return start + 2 < name.Length && name[start] is 'm' or 's' or 't' or 'k' && name[start + 1] == '_' ? start + 2 : start;
    }

    private static bool Begins(string name, int at)
    {
        if (at == 0 || !char.IsUpper(name[at]))
        {
            return false;
        }

        // aB begins a word at B, ABc at B; ABC does not, and neither does the plural of an acronym, as in IDs.
        return !char.IsUpper(name[at - 1])
            || (at + 1 < name.Length && char.IsLower(name[at + 1]) && !IsPluralEnd(name, at + 1) && !IsVersion(name, at + 1));
    }

    private static bool IsPluralEnd(string name, int at) =>
        name[at] == 's' && (at + 1 == name.Length || !char.IsLower(name[at + 1]));

    // IPv4
    private static bool IsVersion(string name, int at) => name[at] == 'v' && at + 1 < name.Length && char.IsDigit(name[at + 1]);
}
