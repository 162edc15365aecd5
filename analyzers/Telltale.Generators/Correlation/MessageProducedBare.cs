using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4006: messages of a library that hands no trace on are sent, and nothing puts the trace into their headers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageProducedBare() : CorrelationRule(CorrelationRules.MessageProducedBare)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (Broker.AreIn(context.Compilation))
        {
            context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        }
    }

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Broker.Of(call.TargetMethod, isSending: true) is { } broker
            && !broker.IsInstrumented(context.Compilation) && !MessageContext.IsHandledAround(call.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.MessageProducedBare, call.Syntax.GetLocation(), call.TargetMethod.Name, broker.Name));
        }
    }
}
