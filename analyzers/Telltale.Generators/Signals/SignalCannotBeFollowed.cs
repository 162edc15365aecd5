using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3151 to TELL3158: what the generator's parser leaves out of a signal method. The same parser, asked to explain itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignalCannotBeFollowed() : CoverageRule(
    SignalRules.UnsupportedShape,
    SignalRules.NoLogger,
    SignalRules.HoleWithoutValue,
    SignalRules.NoValue,
    SignalRules.SensitiveDimension,
    SignalRules.CannotBeLookedInto,
    SignalRules.UnusedParameter,
    SignalRules.ConflictingOptions,
    TracedRules.UnboundedDimension)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSymbolAction(Look, SymbolKind.Method);

    private static void Look(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null && SignalAttributes.StandOn(method))
        {
            if (Switches.WhyNothing(method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options) is { } reason)
            {
                Report(context, new Problem(SignalRules.UnsupportedShape, method, method.Name, reason));
            }

            SignalParser.Parse(method, new ParseContext(context.Compilation, problem => Report(context, problem), context.CancellationToken));
        }
    }

    private static void Report(SymbolAnalysisContext context, Problem problem)
    {
        Location? location = problem.Where.Locations.FirstOrDefault(static place => place.IsInSource)
            ?? context.Symbol.Locations.FirstOrDefault(static place => place.IsInSource);
        context.ReportDiagnostic(Diagnostic.Create(problem.Rule, location, problem.Properties, problem.Arguments));
    }
}
