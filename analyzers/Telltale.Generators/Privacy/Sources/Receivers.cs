using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Finds what stands before a dot, the dot of <c>?.</c> too.</summary>
internal static class Receivers
{
    internal static IOperation? Of(IOperation? receiver)
    {
        if (receiver is not IConditionalAccessInstanceOperation)
        {
            return receiver;
        }

        // The nearest conditional access of whose right side it is a part.
        IOperation child = receiver;
        for (IOperation? parent = receiver.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
