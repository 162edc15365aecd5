using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1008: calls through a base method that is not intercepted pass the annotated override by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachedThroughBase() : CoverageRule(TracedRules.ReachedThroughBase)
{
    private protected override bool LooksAtDeclarations => true;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        OnMethodsAtCallSite(context, coverage, (symbol, method) =>
        {
            if (Coverage.UninterceptedBase(method) is { } overridden && coverage.FrameworkRole(method) is null)
            {
                symbol.ReportDiagnostic(Diagnostic.Create(
                    TracedRules.ReachedThroughBase, LocationOf(method), NameOf(method), NameOf(overridden)));
            }
        });
}
