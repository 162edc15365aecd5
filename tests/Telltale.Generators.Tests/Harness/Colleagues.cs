using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators.Tests;

/// <summary>Finds the other analyzers that report the one rule of an analyzer: what a rule says may be found out in two places.</summary>
internal static class Colleagues
{
    private static readonly DiagnosticAnalyzer[] s_all =
    [
        .. typeof(SensitiveFlow).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    internal static IEnumerable<DiagnosticAnalyzer> Of<TRule>()
        where TRule : DiagnosticAnalyzer, new() =>
        new TRule().SupportedDiagnostics is [var only]
            ? s_all.Where(analyzer => analyzer is not TRule && analyzer.SupportedDiagnostics.Contains(only))
            : [];

    /// <summary>What the others report beside that rule.</summary>
    internal static IEnumerable<string> OtherRules<TRule>()
        where TRule : DiagnosticAnalyzer, new() =>
        Of<TRule>().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Except([new TRule().SupportedDiagnostics[0].Id]);
}
