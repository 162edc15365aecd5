using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads keys and values that are given together: pairs, tuples, lists and dictionaries of them.</summary>
internal static class SinkPairs
{
    /// <summary>The keys and values that are written out; what is not is one value.</summary>
    internal static IEnumerable<SinkValue> Read(IOperation argument)
    {
        IOperation value = SinkArguments.Unwrapped(argument);
        if (SinkArguments.Elements(value) is { } elements)
        {
            return elements.SelectMany(static element => Read(element is ISpreadOperation spread ? spread.Operand : element));
        }

        return value switch
        {
            IObjectCreationOperation creation when IsPair(creation.Type) && creation.Arguments.Length == 2 =>
                Pair(creation.Arguments[0].Value, creation.Arguments[1].Value),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: [var key, var its] } =>
                Pair(key.Value, its.Value),
            ITupleOperation { Elements: [var key, var its] } when key.Type?.SpecialType == SpecialType.System_String => Pair(key, its),
            IObjectCreationOperation { Initializer: { } initializer } creation =>
                [.. creation.Arguments.SelectMany(static given => Given(given)), .. initializer.Initializers.SelectMany(Entry)],
            IObjectCreationOperation { Arguments: [var list] } => Read(list.Value),
            IObjectCreationOperation { Arguments.IsEmpty: true } or IDefaultValueOperation => [],
            _ when value.Type is { SpecialType: SpecialType.System_String } => [new(value, SinkRole.Text)],
            _ when value.ConstantValue is { HasValue: true, Value: null } => [],
            _ => [new(value, SinkRole.Value)],
        };
    }

    // new Dictionary<string, object>(others) { … }, but not its capacity or its comparer.
    private static IEnumerable<SinkValue> Given(IArgumentOperation argument) =>
        argument.Parameter?.Type is { SpecialType: SpecialType.None, Name: "IEnumerable" or "IDictionary" } ? Read(argument.Value) : [];

    private static IEnumerable<SinkValue> Entry(IOperation entry) => entry switch
    {
        IInvocationOperation { Arguments: [var key, var value] } => Pair(key.Value, value.Value),
        IInvocationOperation { Arguments: [var pair] } => Read(pair.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment =>
            Pair(key.Value, assignment.Value),
        _ => [],
    };

    private static ImmutableArray<SinkValue> Pair(IOperation key, IOperation value)
    {
        key = SinkArguments.Unwrapped(key);
        return
        [
            new(key, SinkRole.Key),
            new(SinkArguments.Unwrapped(value), SinkRole.Value) { Name = key.ConstantValue.Value as string },
        ];
    }

    private static bool IsPair(ITypeSymbol? type) => type.Is("System.Collections.Generic.KeyValuePair");
}
