using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1015: the method is instrumented at its definition, and a member it stands in for at its calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentedTwice() : CoverageRule(TracedRules.InstrumentedTwice)
{
    private protected override bool LooksAtDeclarations => true;

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                IMethodSymbol method = (IMethodSymbol)symbol.Symbol;
                if (method.IsPartialDefinition
                    && InstrumentationMode.IsDefinitionSite(method)
                    && Annotations.Of(method).Exists
                    && AnnotatedMember(method) is { } member)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(
                        TracedRules.InstrumentedTwice, LocationOf(method), NameOf(method), NameOf(member)));
                }
            },
            SymbolKind.Method);

    // A base that is instrumented at its own definition is not intercepted either: it is recorded when it runs.
    private static IMethodSymbol? AnnotatedMember(IMethodSymbol method) =>
        (method.OverriddenMethod is { } overridden ? [overridden] : Array.Empty<IMethodSymbol>())
        .Concat(Annotations.ImplementedMembers(method))
        .FirstOrDefault(member => Annotations.Of(member).Exists && !InstrumentationMode.IsDefinitionSite(member));
}
