using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5009: AddTag with a key that the activity has already: both are exported.</summary>
internal static class TagIsAddedTwice
{
    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Activities.IsOwn(call.TargetMethod) && KeyOf(call) is { } key && SpanReceivers.Root(call.Instance) is { } activity
            && (IsRepeated(call, activity) || IsAddedBefore(call, activity, key)))
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.AddedTwice, call.Syntax.GetLocation(), key));
        }
    }

    private static string? KeyOf(IInvocationOperation call) => call.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string;

    // In a loop, on an activity from outside of it, more than once.
    private static bool IsRepeated(IInvocationOperation call, IOperation activity) =>
        Bodies.LoopAround(call) is { } loop
        && activity switch
        {
            ILocalReferenceOperation { Local: var local } => local.DeclaringSyntaxReferences.All(declared => !loop.Syntax.Span.Contains(declared.Span)),
            IParameterReferenceOperation => true,
            _ => false,
        }
        && !Sets(loop, activity)
        && !loop.Descendants().Any(static part => part is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break });

    private static bool Sets(IOperation loop, IOperation activity) => loop.Descendants().Any(part =>
        part is IAssignmentOperation { Target: var target } && SpanReceivers.AreSame(target, activity));

    private static bool IsAddedBefore(IInvocationOperation call, IOperation activity, string key)
    {
        for (IOperation? receiver = call.Instance; receiver is IInvocationOperation chained; receiver = chained.Instance)
        {
            if (Adds(chained, activity, key))
            {
                return true;
            }
        }

        for (IOperation child = call; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (parent is IBlockOperation block && IsAmong(block.Operations.TakeWhile(statement => statement != child), activity, key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmong(IEnumerable<IOperation> statements, IOperation activity, string key)
    {
        bool isAdded = false;
        foreach (IOperation statement in statements)
        {
            isAdded = Sets(statement, activity) ? false : isAdded || Unconditional(statement).Any(call => Adds(call, activity, key));
        }

        return isAdded;
    }

    // The calls of a statement that are made whenever it is: a?.B().C()
    private static IEnumerable<IInvocationOperation> Unconditional(IOperation statement)
    {
        IOperation? current = statement is IExpressionStatementOperation { Operation: var expression } ? expression : null;
        while (current is not null)
        {
            switch (current)
            {
                case IConditionalAccessOperation access:
                    current = access.WhenNotNull;
                    break;
                case IInvocationOperation call:
                    yield return call;
                    current = call.Instance;
                    break;
                default:
                    yield break;
            }
        }
    }

    private static bool Adds(IInvocationOperation call, IOperation activity, string key) =>
        call.TargetMethod.Name is "AddTag" or "SetTag" && Activities.IsOwn(call.TargetMethod) && KeyOf(call) == key
        && SpanReceivers.AreSame(SpanReceivers.Root(call.Instance), activity);
}
