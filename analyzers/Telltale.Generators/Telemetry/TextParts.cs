using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Takes a text that is put together apart: interpolation, concatenation, <c>string.Format</c>.</summary>
internal static class TextParts
{
    /// <summary>The values in the text, constants left out; of anything else the value itself.</summary>
    internal static IEnumerable<IOperation> Of(IOperation text) => SinkArguments.Unwrapped(text) switch
    {
        { ConstantValue.HasValue: true } => [],
        IInterpolatedStringOperation interpolated => interpolated.Parts.OfType<IInterpolationOperation>().SelectMany(static hole => Of(hole.Expression)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            Of(sum.LeftOperand).Concat(Of(sum.RightOperand)),
        IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } } call =>
            SinkArguments.Of(call).SelectMany(static argument => Of(argument.Value)),
        var other => [other],
    };
}
