using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL1003: the annotated method becomes a delegate or function pointer, and nobody sees who calls that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EscapesAsDelegate() : CoverageRule(TracedRules.EscapesAsDelegate)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterOperationAction(operation => Look(operation, coverage), OperationKind.MethodReference);

    /// <summary>Whether the method group stands in a <c>nameof</c>, which calls nothing.</summary>
    internal static bool IsOnlyNamed(IMethodReferenceOperation reference)
    {
        for (IOperation? current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void Look(OperationAnalysisContext context, Coverage coverage)
    {
        IMethodReferenceOperation reference = (IMethodReferenceOperation)context.Operation;
        // TELL1009 speaks of request handlers, where they are declared.
        bool isRecordedWhenCalled = coverage.IsAtCallSite(reference.Method)
            ? !EntryPoints.IsRequestHandler(reference)
            : coverage.IsAtCallSiteFromElsewhere(reference.Method);
        if (!isRecordedWhenCalled || IsOnlyNamed(reference))
        {
            return;
        }

        IMethodSymbol method = Annotations.Definition(reference.Method);
        Location? definition = coverage.IsInSource(method) ? LocationOf(method) : null;
        context.ReportDiagnostic(Diagnostic.Create(
            TracedRules.EscapesAsDelegate,
            reference.Syntax.GetLocation(),
            additionalLocations: definition is null ? [] : [definition],
            NameOf(method)));
    }
}
