namespace Telltale.Generators;

/// <summary>The word lists of the taxonomy, ready to be asked.</summary>
internal static class WordSets
{
    internal static readonly HashSet<string> Negators = Set(Taxonomy.Negators);
    internal static readonly HashSet<string> Neutral = Set(Taxonomy.Neutral);
    internal static readonly HashSet<string> Shapes = Set(Taxonomy.Shapes);
    internal static readonly HashSet<string> Geometry = Set(Taxonomy.Geometry);
    internal static readonly HashSet<string> SigningIn = Set(Taxonomy.SigningIn);
    internal static readonly HashSet<string> Reading = Set(Taxonomy.Reading);
    internal static readonly HashSet<string> Medical = Set(Taxonomy.Medical);
    internal static readonly HashSet<string> Descriptions = Set(Taxonomy.Descriptions);
    internal static readonly HashSet<string> Catalogues = Set(Taxonomy.Catalogues);
    internal static readonly HashSet<string> Organisations = Set(Taxonomy.Organisations);
    internal static readonly HashSet<string> Machines = Set(Taxonomy.Machines);
    internal static readonly HashSet<string> Settings = Set(Taxonomy.Settings);
    internal static readonly Dictionary<string, HashSet<string>> NotAfter =
        Taxonomy.NotAfter.ToDictionary(static row => row.Last, static row => Set(row.Before), StringComparer.Ordinal);

    internal static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
