using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1007: calls through an interface that is not annotated pass the annotated method's interceptors by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachedThroughInterface() : CoverageRule(TracedRules.ReachedThroughInterface)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        OnMethodsAtCallSite(context, coverage, (symbol, method) =>
        {
            if (Coverage.UnannotatedMember(method) is { } member && coverage.FrameworkRole(method) is null)
            {
                symbol.ReportDiagnostic(Diagnostic.Create(
                    TracedRules.ReachedThroughInterface, LocationOf(method), NameOf(method), NameOf(member)));
            }
        });
}
