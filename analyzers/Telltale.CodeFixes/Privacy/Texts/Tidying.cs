using System.Text.RegularExpressions;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Says what of the text around a hole makes no sense without the hole: <c>password=</c>, <c>with</c>, empty parentheses.</summary>
internal static class Tidying
{
    private const string Openers = "([<'\"`";
    private const string Closers = ")]>'\"`";
    private const string Separators = ",;|/&";

    private static readonly HashSet<string> s_leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "with", "for", "of", "by", "from", "to", "at", "in", "on", "using", "via", "as", "is", "was", "has", "having", "into", "and", "or",
    };

    /// <summary>Whether the word only leads to what comes after it.</summary>
    internal static bool IsLeading(string word) => s_leading.Contains(word);

    /// <summary>How many letters go with the hole, at the end of what is left of it and at the start of what is right of it.</summary>
    /// <param name="isAfterHole">Whether what is on the left begins with another hole.</param>
    /// <param name="isBeforeHole">Whether what is on the right ends with another hole.</param>
    internal static (int Left, int Right) Around(string left, bool isAfterHole, string right, bool isBeforeHole, string name)
    {
        string before = left;
        string behind = right;
        bool isLabelled = false;
        for (bool goesOn = true; goesOn;)
        {
            string unlabelled = WithoutLabel(before, name);
            isLabelled |= unlabelled != before;
            bool isEnclosed = unlabelled.Length > 0 && behind.Length > 0 && Openers.IndexOf(unlabelled[unlabelled.Length - 1]) is >= 0 and var bracket
                && Closers[bracket] == behind[0];
            goesOn = isEnclosed;
            before = isEnclosed ? unlabelled.Substring(0, unlabelled.Length - 1) : unlabelled;
            behind = isEnclosed ? behind.Substring(1) : behind;
        }

        // The first of a list goes with the separator behind it, any other with the one before it.
        Match next = Regex.Match(behind, @"^[ \t]*([,;|/&]|and\b|or\b)[ \t]*(?=([\w.\-@]+[ \t]*[=:][ \t]*)?$)", RegexOptions.IgnoreCase);
        if (isBeforeHole && next.Success && !EndsWithSeparator(before))
        {
            behind = behind.Substring(next.Length);
        }
        else
        {
            before = WithoutLeading(before, isBeforeHole && behind.Trim().Length == 0);
            before = WithoutSeparator(before, behind, isBeforeHole);
        }

        (before, behind) = Closed(before, isAfterHole, behind, isBeforeHole);
        return (left.Length - before.Length, right.Length - behind.Length);
    }

    // "Reset password: ", "user=": what is before a = always, else what the hole is called.
    private static string WithoutLabel(string before, string name)
    {
        if (Regex.Match(before, @"[\w.\-@]*\s*=[ \t]*$") is { Success: true } label)
        {
            return before.Substring(0, label.Index);
        }

        HashSet<string> called = new(Names.SnakeCase(name).Split('_'), StringComparer.OrdinalIgnoreCase) { name };
        string end = Regex.Match(before, @"[ \t]*:?[ \t]*$").Value;
        string rest = before.Substring(0, before.Length - end.Length);
        bool isCalled = false;
        while (Regex.Match(rest, @"(?<=^|[\s,;|/(\[<])\w+$") is { Success: true } word && called.Contains(word.Value))
        {
            isCalled = true;
            rest = rest.Substring(0, word.Index);
            if (Regex.Match(rest, @"\w([ \t]+)$") is { Success: true } space && called.Contains(Regex.Match(rest.TrimEnd(' ', '\t'), @"\w+$").Value))
            {
                rest = rest.Substring(0, space.Groups[1].Index);
            }
        }

        // Without punctuation, the first word is what the text is about.
        return isCalled && (rest.Trim().Length > 0 || end.Trim().Length > 0) ? rest : before;
    }

    // A preposition still leads to the hole that comes next.
    private static string WithoutLeading(string before, bool leadsOn)
    {
        while (Regex.Match(before, @"(?<=^|\W)([A-Za-z]+)[ \t]*$") is { Success: true } word && s_leading.Contains(word.Groups[1].Value)
            && (!leadsOn || word.Groups[1].Value is "and" or "or"))
        {
            before = before.Substring(0, word.Index);
        }

        return before;
    }

    private static string WithoutSeparator(string before, string behind, bool isBeforeHole)
    {
        string trimmed = before.TrimEnd(' ', '\t');
        if (EndsWithSeparator(before))
        {
            return trimmed.Substring(0, trimmed.Length - 1).TrimEnd(' ', '\t');
        }

        string rest = behind.TrimStart(' ', '\t');
        bool isLast = rest.Length == 0 ? !isBeforeHole : ".,;)]!\r\n".IndexOf(rest[0]) >= 0;
        Match dangling = Regex.Match(trimmed, @"(\s[-–—]|[:=]|[-=]>|→)$");
        return isLast && dangling.Success ? trimmed.Substring(0, dangling.Index) : before;
    }

    private static bool EndsWithSeparator(string before) =>
        before.TrimEnd(' ', '\t') is { Length: > 0 } trimmed && Separators.IndexOf(trimmed[trimmed.Length - 1]) >= 0;

    // No space at the ends, none before a full stop, and never two.
    private static (string Before, string Behind) Closed(string before, bool isAfterHole, string behind, bool isBeforeHole)
    {
        bool isFirst = !isAfterHole && before.Trim().Length == 0;
        if (isFirst)
        {
            return ("", Regex.Replace(behind, @"^[ \t]*([,;|/&:\-–—][ \t]+|[,;|][ \t]*|(of|and|or)[ \t]+)*[ \t]*", ""));
        }

        if (behind.Length == 0 ? !isBeforeHole : ".,;:!?)]\n\r".IndexOf(behind[0]) >= 0)
        {
            return (before.TrimEnd(' ', '\t'), behind);
        }

        bool isOpen = before.Length > 0 && (" \t\n([{<".IndexOf(before[before.Length - 1]) >= 0);
        if (isOpen)
        {
            behind = behind.TrimStart(' ', '\t');
            before = behind.Length == 0 && !isBeforeHole ? before.TrimEnd(' ', '\t') : before;
        }

        return (before, behind);
    }
}
