using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4005: messages of a library that hands no trace on are received, and nothing takes the trace from their headers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageConsumedBare() : CorrelationRule(CorrelationRules.MessageConsumedBare)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (Broker.AreIn(context.Compilation))
        {
            context.RegisterOperationAction(
                static operation => Look(operation, ((IInvocationOperation)operation.Operation).TargetMethod), OperationKind.Invocation);
            context.RegisterOperationAction(
                static operation => Look(operation, ((operation.Operation as IEventAssignmentOperation)?.EventReference as IEventReferenceOperation)?.Event), OperationKind.EventAssignment);
        }
    }

    private static void Look(OperationAnalysisContext context, ISymbol? member)
    {
        if (member is not null && Broker.Of(member, isSending: false) is { } broker && context.Operation is not IEventAssignmentOperation { Adds: false }
            && !broker.IsInstrumented(context.Compilation) && !MessageContext.IsHandledAround(context.Operation.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.MessageConsumedBare, context.Operation.Syntax.GetLocation(), member.Name, broker.Name));
        }
    }
}
