using System.Collections.Concurrent;

namespace Telltale.Generators;

/// <summary>Reads what a name says: its last words decide, the words before can take it back. Keeps what it found.</summary>
internal sealed class NameReader(TermTable table)
{
    private readonly ConcurrentDictionary<string, NameMatch?> _read = new(StringComparer.Ordinal);

    /// <summary>What the identifier or key says, or null. Nothing is kept or made for names whose last word says nothing.</summary>
    internal NameMatch? Read(string name) => table.MayBe(name) ? _read.GetOrAdd(name, ReadWords) : null;

    /// <summary>The same for words.</summary>
    internal NameMatch? Read(IReadOnlyList<string> words)
    {
        int count = words.Count;
        while (count > 0 && IsNumber(words[count - 1]))
        {
            count--;
        }

        // passwordValue; but a connection string is one.
        for (; count > 0; count--)
        {
            foreach (Term term in table.EndingWith(words[count - 1]))
            {
                if (EndsWith(words, count, term))
                {
                    // A long term that is taken back is not there as a shorter one either.
                    return Accept(words, count - term.Words.Length, term);
                }
            }

            if (!WordSets.Shapes.Contains(words[count - 1]))
            {
                return null;
            }
        }

        return null;
    }

    private NameMatch? ReadWords(string name) => Read(Words.Of(name));

    private static bool IsNumber(string word) => word.All(char.IsDigit);

    private static bool EndsWith(IReadOnlyList<string> words, int count, Term term)
    {
        int start = count - term.Words.Length;
        if (start < 0)
        {
            return false;
        }

        // The last word is the one it was looked up by.
        for (int i = 0; i < term.Words.Length - 1; i++)
        {
            if (words[start + i] != term.Words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static NameMatch? Accept(IReadOnlyList<string> words, int before, Term term)
    {
        WordSets.NotAfter.TryGetValue(term.Words[term.Words.Length - 1], out HashSet<string>? meansOther);
        bool saysWhose = false;
        bool saysPatient = false;
        for (int i = 0; i < before; i++)
        {
            string word = words[i];
            if (WordSets.Negators.Contains(word) || meansOther?.Contains(word) == true)
            {
                return null;
            }

            bool isPerson = PersonWords.Sure.Contains(word);
            if (term.IsStrict && !isPerson && !WordSets.Neutral.Contains(word))
            {
                return null;
            }

            saysWhose |= isPerson;
            saysPatient |= WordSets.Medical.Contains(word);
        }

        return new NameMatch(term, saysWhose, saysPatient);
    }
}
