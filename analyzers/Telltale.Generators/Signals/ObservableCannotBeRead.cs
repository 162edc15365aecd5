using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3160: what the generator's parser leaves out of the observable metrics. The same parser, asked to explain itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObservableCannotBeRead() : CoverageRule(SignalRules.CannotBeObserved)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSymbolAction(Look, SymbolKind.Method, SymbolKind.Property);

    private static void Look(SymbolAnalysisContext context)
    {
        ParseContext parse = new(
            context.Compilation,
            problem => context.ReportDiagnostic(Diagnostic.Create(problem.Rule, problem.Where.Locations.FirstOrDefault(), problem.Arguments)),
            context.CancellationToken);
        if (context.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol)
        {
            foreach ((string attribute, _) in ObservableParser.Attributes)
            {
                ObservableParser.Parse(context.Symbol, attribute, parse);
            }
        }
    }
}
