using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL1009: the annotated method is there for a framework to call, which is compiled already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrameworkEntryPoint() : CoverageRule(TracedRules.FrameworkEntryPoint)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        ConcurrentDictionary<IMethodSymbol, bool> handlers = new(SymbolEqualityComparer.Default);

        OnMethodsAtCallSite(context, coverage, (symbol, method) =>
        {
            if (coverage.FrameworkRole(method) is { } role)
            {
                symbol.ReportDiagnostic(Of(method, role));
            }
        });

        context.RegisterOperationAction(
            operation =>
            {
                IMethodReferenceOperation reference = (IMethodReferenceOperation)operation.Operation;
                IMethodSymbol method = Annotations.Definition(reference.Method);
                if (coverage.IsAtCallSite(method)
                    && EntryPoints.IsRequestHandler(reference)
                    && coverage.FrameworkRole(method) is null
                    // One method can answer several routes.
                    && handlers.TryAdd(method, true))
                {
                    operation.ReportDiagnostic(Of(method, EntryPoints.RequestHandler));
                }
            },
            OperationKind.MethodReference);
    }

    private static Diagnostic Of(IMethodSymbol method, string role) =>
        Diagnostic.Create(TracedRules.FrameworkEntryPoint, LocationOf(method), NameOf(method), role);
}
