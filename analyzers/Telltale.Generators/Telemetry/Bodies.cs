using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Finds the bodies around an operation.</summary>
internal static class Bodies
{
    /// <summary>The whole of what the operation is part of: a method's body, an initializer.</summary>
    internal static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The lambda or local function around the operation, or null where only the member itself is.</summary>
    internal static IOperation? FunctionAround(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return parent;
            }
        }

        return null;
    }

    /// <summary>The loop around the operation, in the same function, or null.</summary>
    internal static ILoopOperation? LoopAround(IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            // What a foreach goes through is asked for once.
            if (parent is ILoopOperation loop && !(loop is IForEachLoopOperation each && each.Collection == child))
            {
                return loop;
            }
        }

        return null;
    }
}
