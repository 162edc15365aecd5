using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1017: the annotated method would be intercepted where it is called, and the project forbids it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterceptorsOff() : CoverageRule(TracedRules.InterceptorsOff)
{
    private protected override bool LooksAtDeclarations => true;

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        if (coverage.InterceptorsOff is not { } reason)
        {
            return;
        }

        OnMethodsAtCallSite(context, coverage, (symbol, method) =>
        {
            // Where the annotation is inherited, the member it comes from is the one to report.
            if (Annotations.StandOn(method))
            {
                symbol.ReportDiagnostic(Diagnostic.Create(
                    TracedRules.InterceptorsOff, LocationOf(method), NameOf(method), reason));
            }
        });
    }
}
