using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Finds what a chain of calls on an activity begins with.</summary>
internal static class SpanReceivers
{
    /// <summary>The local, parameter, member or call that the chain begins with: <c>activity?.SetTag("a", 1).SetTag("b", 2)</c>.</summary>
    internal static IOperation? Root(IOperation? receiver)
    {
        while (true)
        {
            switch (receiver)
            {
                case IConversionOperation conversion:
                    receiver = conversion.Operand;
                    break;
                case IConditionalAccessInstanceOperation:
                    receiver = Accessed(receiver);
                    break;
                case IConditionalAccessOperation access:
                    receiver = access.Operation;
                    break;
                case IInvocationOperation { Instance: { } instance } call when Activities.IsOwn(call.TargetMethod) && Activities.IsActivity(call.Type):
                    receiver = instance;
                    break;
                default:
                    return receiver;
            }
        }
    }

    /// <summary>Whether both stand for the same local, parameter or member.</summary>
    internal static bool AreSame(IOperation? one, IOperation? other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Field, b.Field) && AreOwners(a.Instance, b.Instance),
        (IPropertyReferenceOperation a, IPropertyReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Property, b.Property) && AreOwners(a.Instance, b.Instance),
        _ => false,
    };

    private static bool AreOwners(IOperation? one, IOperation? other) =>
        (one is null && other is null) || (one is IInstanceReferenceOperation && other is IInstanceReferenceOperation) || AreSame(one, other);

    // What stands before the question mark.
    private static IOperation? Accessed(IOperation instance)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
