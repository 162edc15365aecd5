using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What <c>.editorconfig</c> says about sensitive data, for one file.</summary>
internal sealed record LeakOptions
{
    internal static readonly LeakOptions Default = new();

    /// <summary><c>telltale.sensitive_symbols</c>: members, methods and types whose values are sensitive.</summary>
    internal SymbolList SensitiveSymbols { get; init; } = SymbolList.Empty;

    /// <summary><c>telltale.non_sensitive_symbols</c>: those that are not, whatever else says so.</summary>
    internal SymbolList NonSensitiveSymbols { get; init; } = SymbolList.Empty;

    /// <summary><c>telltale.sensitive_words</c>: more terms of the taxonomy.</summary>
    internal IReadOnlyList<Term> SensitiveWords { get; init; } = [];

    /// <summary><c>telltale.person_types</c>: names or words of types that describe people.</summary>
    internal IReadOnlyCollection<string> PersonTypes { get; init; } = [];

    /// <summary><c>telltale.sanitizer_members</c>: what lets nothing of a value out, by id or by name.</summary>
    internal SymbolList SanitizerMembers { get; init; } = SymbolList.Empty;

    /// <summary><c>telltale.log_sinks</c>: methods and types that log, by id or by name.</summary>
    internal SymbolList LogSinks { get; init; } = SymbolList.Empty;

    /// <summary><c>telltale.classes.&lt;class&gt;.severity</c>: null is none.</summary>
    internal IReadOnlyDictionary<SensitiveClass, DiagnosticSeverity?> Severities { get; init; } = new Dictionary<SensitiveClass, DiagnosticSeverity?>();

    /// <summary><c>telltale.report_user_names</c>: whether names that users log in with are reported.</summary>
    internal bool ReportUserNames { get; init; } = true;

    /// <summary><c>telltale.exclude_development</c>: whether code that only runs in development is left alone.</summary>
    internal bool ExcludeDevelopment { get; init; } = true;

    /// <summary><c>telltale.analysis = deep</c>: whether values are followed further, through more methods and longer bodies. <c>fast</c> is the default.</summary>
    internal bool IsDeep { get; init; }

    /// <summary>What could not be read: the option and its value.</summary>
    internal IReadOnlyList<string> Complaints { get; init; } = [];

    /// <summary>Whether names are read as they are without any option.</summary>
    internal bool HasOwnWords => SensitiveWords.Count > 0 || PersonTypes.Count > 0;

    internal static LeakOptions Of(AnalyzerConfigOptions options) => Of(options, SymbolFile.Empty);

    /// <summary>The same with what the project's file of symbols says; where both speak, the option wins.</summary>
    internal static LeakOptions Of(AnalyzerConfigOptions options, SymbolFile file) => new LeakOptionsReader(options).Read(file);
}
