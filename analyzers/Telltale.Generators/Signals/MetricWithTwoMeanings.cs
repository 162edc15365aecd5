using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3159: one name, and two kinds, value types or units.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricWithTwoMeanings() : CoverageRule(SignalRules.MetricWithTwoMeanings)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        ConcurrentBag<(IMethodSymbol Method, InstrumentModel Metric)> declared = [];
        context.RegisterSymbolAction(
            symbol =>
            {
                IMethodSymbol method = (IMethodSymbol)symbol.Symbol;
                if (method.PartialDefinitionPart is null && SignalAttributes.StandOn(method))
                {
                    ParseContext silent = new(symbol.Compilation, report: null, symbol.CancellationToken);
                    foreach (InstrumentModel metric in new InstrumentReader(method, new ObjectWriters(method, silent), silent).Read())
                    {
                        declared.Add((method, metric));
                    }
                }
            },
            SymbolKind.Method);
        context.RegisterCompilationEndAction(end =>
        {
            // Collectors do not tell names apart by case.
            foreach (var name in declared.GroupBy(static d => d.Metric.Name, StringComparer.OrdinalIgnoreCase))
            {
                var ordered = name.OrderBy(static d => d.Method.ToDisplayString(), StringComparer.Ordinal).ToList();
                foreach (var other in ordered.Skip(1).Where(other => Meaning(other.Metric) != Meaning(ordered[0].Metric)))
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        SignalRules.MetricWithTwoMeanings,
                        LocationOf(other.Method),
                        NameOf(other.Method), other.Metric.Name, Meaning(other.Metric), NameOf(ordered[0].Method), Meaning(ordered[0].Metric)));
                }
            }
        });
    }

    private static string Meaning(InstrumentModel metric) =>
        $"{metric.Kind}<{metric.Number}>" + (metric.Unit is null ? " without a unit" : $" in '{metric.Unit}'");
}
