namespace Telltale.Generators;

/// <summary>The terms by their last word, so that most names are turned away by one look.</summary>
internal sealed class TermTable
{
    internal static readonly TermTable Default = new([]);

    private readonly Dictionary<string, Term[]> _byLast;
    private readonly HashSet<uint> _hashes = [];

    internal TermTable(IEnumerable<Term> more)
    {
        _byLast = more.Concat(Taxonomy.Rows.SelectMany(Read))
            .SelectMany(WithVariants)
            .GroupBy(static term => term.Words[term.Words.Length - 1], StringComparer.Ordinal)
            .ToDictionary(
                static terms => terms.Key,
                static terms => terms.OrderByDescending(static term => term.Words.Length).ToArray(),
                StringComparer.Ordinal);
        _hashes.UnionWith(_byLast.Keys.Concat(WordSets.Shapes).Select(static word => Words.Hash(Words.WithoutDigits(word))));
    }

    /// <summary>Whether a name may end with a term: cheap, and wrong only in saying yes.</summary>
    internal bool MayBe(string name) => _hashes.Contains(Words.LastHash(name));

    /// <summary>The terms of which this is the last word, longest first.</summary>
    internal Term[] EndingWith(string word) =>
        _byLast.TryGetValue(word, out Term[] terms) || _byLast.TryGetValue(Words.WithoutDigits(word), out terms) ? terms : [];

    private static IEnumerable<Term> Read(Taxonomy.Row row) =>
        from text in row.Terms.Split(',')
        let term = text.Trim()
        from words in Expand(term.TrimStart('='))
        select new Term(row.Class, row.Gate, row.Values, words, term[0] == '=');

    // "a/b c (d)" is a c, b c, a c d and b c d.
    private static IEnumerable<string[]> Expand(string text)
    {
        IEnumerable<string[]> sequences = [[]];
        foreach (string part in text.Split(' '))
        {
            bool isOptional = part[0] == '(';
            string[] choices = part.Trim('(', ')').Split('/');
            sequences = sequences.SelectMany(words => choices
                .Select(choice => (string[])[.. words, choice])
                .Concat(isOptional ? [words] : []));
        }

        return sequences;
    }

    // phoneNumbers and phonenumber, too.
    private static IEnumerable<Term> WithVariants(Term term)
    {
        IEnumerable<string[]> sequences = term.Words.Length > 1 ? [term.Words, [string.Concat(term.Words)]] : [term.Words];
        foreach (string[] words in sequences)
        {
            yield return term with { Words = words };
            yield return term with { Words = [.. words.Take(words.Length - 1), Plural(words[words.Length - 1])] };
        }
    }

    private static string Plural(string word) => word switch
    {
        _ when word.EndsWith("sis", StringComparison.Ordinal) => word.Substring(0, word.Length - 2) + "es",
        _ when word.EndsWith("y", StringComparison.Ordinal) && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0 =>
            word.Substring(0, word.Length - 1) + "ies",
        _ when word.EndsWith("s", StringComparison.Ordinal) || word.EndsWith("x", StringComparison.Ordinal) => word + "es",
        _ => word + "s",
    };
}
