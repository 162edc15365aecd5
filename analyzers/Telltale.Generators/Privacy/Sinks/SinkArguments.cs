using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>What is handed to a parameter: an argument, or one of several that were gathered.</summary>
internal readonly record struct SinkArgument(string Parameter, IOperation Value);

/// <summary>Reads what is handed to a member: by a call, by a creation, by setting a property.</summary>
internal static class SinkArguments
{
    /// <summary>All that is written at the call, in the order of the parameters. Lists of values are taken apart.</summary>
    internal static IEnumerable<SinkArgument> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => Of(call.Arguments),
        IObjectCreationOperation creation => Of(creation.Arguments),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment =>
            Of(target.Arguments).Append(new("value", Unwrapped(assignment.Value))),
        _ => [],
    };

    /// <summary>The expression as it was written, without what the compiler put around it.</summary>
    internal static IOperation Unwrapped(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                // What becomes a message is still the text; what becomes a text may have been masked.
                case IConversionOperation { IsImplicit: true } conversion
                    when conversion.OperatorMethod is null || conversion.Operand.Type?.SpecialType == SpecialType.System_String:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IInterpolatedStringHandlerCreationOperation handler:
                    value = handler.Content;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The elements of an array or a collection expression that are written out, or null.</summary>
    internal static ImmutableArray<IOperation>? Elements(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => null,
    };

    private static int Ordinal(IArgumentOperation argument) => argument.Parameter?.Ordinal ?? 0;

    private static bool AreOrdered(ImmutableArray<IArgumentOperation> arguments)
    {
        for (int i = 1; i < arguments.Length; i++)
        {
            if (Ordinal(arguments[i - 1]) > Ordinal(arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<SinkArgument> Of(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in AreOrdered(arguments) ? arguments : arguments.Sort(static (one, other) => Ordinal(one) - Ordinal(other)))
        {
            if (argument is not { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter })
            {
                continue;
            }

            IOperation value = Unwrapped(argument.Value);
            foreach (IOperation element in Elements(value) ?? [value])
            {
                yield return new(parameter.Name, Unwrapped(element is ISpreadOperation spread ? spread.Operand : element));
            }
        }
    }
}
