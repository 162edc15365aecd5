using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>Reads the <c>telltale.*</c> options of a file. What it cannot read it leaves as it is by default, and complains of.</summary>
internal sealed class LeakOptionsReader(AnalyzerConfigOptions options)
{
    private static readonly (SensitiveClass Class, string Key)[] s_classes =
    [
        .. ((SensitiveClass[])Enum.GetValues(typeof(SensitiveClass)))
            .Select(static value => (value, $"telltale.classes.{value.ToString().ToLowerInvariant()}.severity")),
    ];

    private static readonly string[] s_keys =
    [
        "telltale.sensitive_symbols", "telltale.non_sensitive_symbols", "telltale.sensitive_words", "telltale.person_types", "telltale.sanitizer_members",
        "telltale.log_sinks", "telltale.report_user_names", "telltale.exclude_development", "telltale.analysis", .. s_classes.Select(static row => row.Key),
    ];

    private readonly List<string> _complaints = [];

    internal LeakOptions Read(SymbolFile file)
    {
        // As nearly everywhere.
        if (file == SymbolFile.Empty && !Array.Exists(s_keys, key => Value(key) is not null))
        {
            return LeakOptions.Default;
        }

        _complaints.AddRange(file.Complaints);
        SymbolList sensitive = Symbols("telltale.sensitive_symbols", file.Sensitive);
        LeakOptions read = new()
        {
            SensitiveSymbols = sensitive,
            NonSensitiveSymbols = Symbols("telltale.non_sensitive_symbols", file.Clean),
            SensitiveWords = [.. Entries("telltale.sensitive_words").Select(Term).OfType<Term>()],
            PersonTypes = PersonTypes(),
            SanitizerMembers = Symbols("telltale.sanitizer_members", []),
            LogSinks = Symbols("telltale.log_sinks", []),
            Severities = Severities(),
            ReportUserNames = Flag("telltale.report_user_names", true),
            ExcludeDevelopment = Flag("telltale.exclude_development", true),
            IsDeep = Choice("telltale.analysis", "deep", "fast", false),
            Complaints = _complaints,
        };
        return read;
    }

    private string? Value(string key) => options.TryGetValue(key, out string? value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private IEnumerable<string> Entries(string key) =>
        Value(key)?.Split('|').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0) ?? [];

    private SymbolList Symbols(string key, IReadOnlyList<KeyValuePair<string, SensitiveClass>> more)
    {
        List<KeyValuePair<string, SensitiveClass>> read = [.. more];
        foreach (string entry in Entries(key))
        {
            if (SymbolEntry.Read(entry) is { } symbol)
            {
                read.Add(symbol);
            }
            else
            {
                _complaints.Add($"{key}: {entry}");
            }
        }

        return read.Count == 0 ? SymbolList.Empty : new SymbolList(read);
    }

    // badge number->government, or badgeNumber
    private Term? Term(string entry)
    {
        int arrow = entry.IndexOf("->", StringComparison.Ordinal);
        string[] words = Words.Of(arrow < 0 ? entry : entry.Substring(0, arrow));
        SensitiveClass? found = arrow < 0 ? SensitiveClass.Personal : SymbolEntry.ClassOf(entry.Substring(arrow + 2).Trim());
        if (words.Length == 0 || found is not { } known)
        {
            _complaints.Add($"telltale.sensitive_words: {entry}");
            return null;
        }

        return new Term(known, Gate.Open, ValueKinds.Text | ValueKinds.Bytes | ValueKinds.Fraction | ValueKinds.Date, words, IsStrict: false);
    }

    // Types are compared by name, by full name and by word.
    private IReadOnlyCollection<string> PersonTypes()
    {
        HashSet<string> read = new(StringComparer.Ordinal);
        foreach (string entry in Entries("telltale.person_types"))
        {
            string name = entry.StartsWith("T:", StringComparison.Ordinal) ? entry.Substring(2) : entry;
            read.Add(name);
            read.Add(name.ToLowerInvariant());
        }

        return read;
    }

    private IReadOnlyDictionary<SensitiveClass, DiagnosticSeverity?> Severities()
    {
        Dictionary<SensitiveClass, DiagnosticSeverity?> read = [];
        foreach ((SensitiveClass found, string key) in s_classes)
        {
            switch (Value(key)?.ToLowerInvariant())
            {
                case null:
                    break;
                case "none" or "silent":
                    read[found] = null;
                    break;
                case "suggestion" or "info":
                    read[found] = DiagnosticSeverity.Info;
                    break;
                case "warning":
                    read[found] = DiagnosticSeverity.Warning;
                    break;
                case "error":
                    read[found] = DiagnosticSeverity.Error;
                    break;
                case var other:
                    _complaints.Add($"{key}: {other}");
                    break;
            }
        }

        return read;
    }

    private bool Flag(string key, bool otherwise) => Choice(key, "true", "false", otherwise);

    private bool Choice(string key, string yes, string no, bool otherwise)
    {
        string? value = Value(key)?.ToLowerInvariant();
        if (value is not null && value != yes && value != no)
        {
            _complaints.Add($"{key}: {value}");
            return otherwise;
        }

        return value is null ? otherwise : value == yes;
    }
}
