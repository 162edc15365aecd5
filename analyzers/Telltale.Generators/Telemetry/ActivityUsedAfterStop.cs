using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5010: something is written to an activity that has been stopped before, in the same block.</summary>
internal static class ActivityUsedAfterStop
{
    internal const string Calls = "SetTag AddTag AddEvent SetStatus AddException AddLink AddBaggage SetBaggage SetEndTime";

    internal static void LookAtCall(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Activities.IsOwn(call.TargetMethod))
        {
            Look(context, call, call.Instance);
        }
    }

    internal static void LookAtAssignment(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is IPropertyReferenceOperation { Instance: { } instance, Property.ContainingType: var owner }
            && Activities.IsActivity(owner))
        {
            Look(context, context.Operation, instance);
        }
    }

    private static void Look(OperationAnalysisContext context, IOperation use, IOperation? receiver)
    {
        if (SpanReceivers.Root(receiver) is ILocalReferenceOperation { Local: var local } && StopBefore(use, local) is { } stop)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.UsedAfterStop, use.Syntax.GetLocation(), [stop.Syntax.GetLocation()],
                use is IInvocationOperation { TargetMethod.Name: var name } ? name : "DisplayName", local.Name));
        }
    }

    private static IOperation? StopBefore(IOperation use, ILocalSymbol local)
    {
        for (IOperation child = use; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (parent is not IBlockOperation block)
            {
                continue;
            }

            IOperation? stop = null;
            foreach (IOperation statement in block.Operations)
            {
                if (statement == child)
                {
                    break;
                }

                stop = IsStop(statement, local) ? statement : stop is not null && Assigns(statement, local) ? null : stop;
            }

            if (stop is not null)
            {
                return stop;
            }
        }

        return null;
    }

    private static bool IsStop(IOperation statement, ILocalSymbol local) => statement switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call } => Activities.IsStop(call) && Is(call.Instance, local),
        IExpressionStatementOperation { Operation: IConditionalAccessOperation { Operation: var owner, WhenNotNull: IInvocationOperation last } } =>
            Activities.IsStop(last) && Is(owner, local),
        IUsingOperation { Resources: var resource } => Is(resource, local),
        _ => false,
    };

    private static bool Is(IOperation? value, ILocalSymbol local) =>
        SpanReceivers.Root(value) is ILocalReferenceOperation { Local: var other } && SymbolEqualityComparer.Default.Equals(other, local);

    private static bool Assigns(IOperation statement, ILocalSymbol local) => statement.DescendantsAndSelf().Any(part =>
        part is IAssignmentOperation { Target: ILocalReferenceOperation { Local: var target } } && SymbolEqualityComparer.Default.Equals(target, local)
        || part is IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation { Local: var given } }
            && SymbolEqualityComparer.Default.Equals(given, local));
}
