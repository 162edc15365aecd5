using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>All that a body does with an activity in a local.</summary>
internal sealed class LocalUses
{
    private readonly ILocalSymbol _local;
    private readonly IOperation _root;

    internal LocalUses(ILocalSymbol local, IOperation somewhere)
    {
        _local = local;
        _root = Bodies.Root(somewhere);
        foreach (ILocalReferenceOperation reference in _root.Descendants().OfType<ILocalReferenceOperation>())
        {
            if (SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                Look(reference);
            }
        }
    }

    /// <summary>Whether somebody else may stop it: it is returned, stored, passed on, captured to be stopped, or the local is used twice.</summary>
    internal bool Escapes { get; private set; }

    /// <summary>The calls that stop it.</summary>
    internal List<IInvocationOperation> Stops { get; } = [];

    private void Look(ILocalReferenceOperation reference)
    {
        IOperation value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        switch (value.Parent)
        {
            case IConditionalAccessOperation access when access.Operation == value:
                Called(access.WhenNotNull);
                break;
            case IInvocationOperation call when call.Instance == value:
                Called(call);
                break;
            case IArgumentOperation { Parent: IInvocationOperation extension } when IsKnownExtension(extension):
            case IMemberReferenceOperation or IBinaryOperation or IIsPatternOperation or IIsTypeOperation:
                break;
            case IExpressionStatementOperation:
            case ISimpleAssignmentOperation assignment when assignment.Target == value:
                break;
            default:
                Escapes = true;
                break;
        }
    }

    private void Called(IOperation chain)
    {
        IInvocationOperation? call = chain as IInvocationOperation;
        if (chain is IInvocationOperation && Fate.First(chain) is { } first)
        {
            call = first;
            if (first != chain && chain is IInvocationOperation last && Activities.IsStop(last))
            {
                call = last;
            }
        }

        if (call is null)
        {
            return;
        }

        if (Activities.IsStop(call))
        {
            Stops.Add(call);
            Escapes |= Bodies.FunctionAround(call) != Bodies.FunctionAround(DeclarationOrRoot());
        }
        else if (call.Instance is null && !IsKnownExtension(call))
        {
            Escapes = true;
        }
        else if (Activities.IsOwn(call.TargetMethod) && Activities.IsActivity(call.Type))
        {
            Chained(call);
        }
    }

    // activity.SetTag("a", 1).Stop(), return activity.SetTag("a", 1)
    private void Chained(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value)
        {
            value = access;
        }

        switch (value.Parent)
        {
            case IExpressionStatementOperation or IMemberReferenceOperation:
                break;
            case IConditionalAccessOperation next when next.Operation == value:
                Called(next.WhenNotNull);
                break;
            case IInvocationOperation next when next.Instance == value:
                Called(next);
                break;
            default:
                Escapes = true;
                break;
        }
    }

    private IOperation DeclarationOrRoot() =>
        _root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, _local)) ?? _root;

    private static bool IsKnownExtension(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingAssembly.Name: var assembly, Name: var name }
        && (assembly.StartsWith("OpenTelemetry", StringComparison.Ordinal) || name is "SetTag" or "SetStatus" or "RecordException");
}
