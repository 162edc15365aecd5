using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>
/// TELL1001, TELL1010 to TELL1013: what the generator's parser leaves out of an annotated method. The same parser, asked to explain itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationCannotBeFollowed() : CoverageRule(
    TracedRules.UnsupportedShape,
    TracedRules.NotATag,
    TracedRules.UnboundedDimension,
    TracedRules.ConflictingOptions,
    TracedRules.CoreMissing)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSymbolAction(symbol => Look(symbol, coverage), SymbolKind.Method);

    private static void Look(SymbolAnalysisContext context, Coverage coverage)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared)
        {
            return;
        }

        if (method.Has(KnownTypes.NotTraced) && (method.Has(KnownTypes.Traced) || method.Has(KnownTypes.Measured)))
        {
            Report(context, new Problem(
                TracedRules.ConflictingOptions, method, method.Name, "[NotTraced] leaves out what [Traced] or [Measured] asks for; remove one"));
        }
        else if (method.Has(KnownTypes.NotTraced) && LlmAnnotation.On(method) is not null)
        {
            Report(context, new Problem(
                TracedRules.ConflictingOptions, method, method.Name, "[NotTraced] leaves out what the LLM annotation asks for; remove one"));
        }
        else if (!Annotations.CanBeAnnotated(method) && Annotations.StandOn(method))
        {
            Report(context, new Problem(
                TracedRules.UnsupportedShape, method, method.Name, "only ordinary methods are instrumented; move what it does to a method"));
        }
        else if (Annotations.Of(method).Exists && !IsReachedThroughItsInterface(method))
        {
            ParseContext parse = new(context.Compilation, problem => Report(context, problem), context.CancellationToken);
            if (InstrumentationMode.IsDefinitionSite(method))
            {
                if (Switches.WhyNothing(method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options) is { } reason)
                {
                    Report(context, new Problem(TracedRules.UnsupportedShape, method, method.Name, reason));
                }

                TracedParser.ParseDefinition(method, parse);
            }
            else if (coverage.InterceptorsOff is null && !IsLeftToItsCalls(method, context.Compilation))
            {
                TracedParser.ParseCallSite(method, isReduced: method.IsExtensionMethod, parse);
            }
        }
    }

    // An explicit implementation that inherits its annotation is recorded where the interface's member is called.
    private static bool IsReachedThroughItsInterface(IMethodSymbol method) =>
        method.MethodKind == MethodKind.ExplicitInterfaceImplementation
        && method.ExplicitInterfaceImplementations.All(static member => Annotations.Of(member).Exists);

    // Nobody put the annotation there, and it is recorded by another name: only a direct call is worth a word, and gets it (TELL1016).
    private static bool IsLeftToItsCalls(IMethodSymbol method, Compilation compilation) =>
        Coverage.IsRecordedElsewhere(method) && CallSiteShape.WhyNot(method, compilation) is not null;

    private static void Report(SymbolAnalysisContext context, Problem problem)
    {
        Location? location = problem.Where.Locations.FirstOrDefault(static place => place.IsInSource)
            ?? context.Symbol.Locations.FirstOrDefault(static place => place.IsInSource);
        context.ReportDiagnostic(Diagnostic.Create(problem.Rule, location, problem.Properties, problem.Arguments));
    }
}
