using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows what takes a value in and lets nothing of it out.</summary>
internal static class Sanitisers
{
    /// <summary>As many characters may be kept as cards and keys conventionally show.</summary>
    private const int Shown = 4;

    // Of what is only cleaned of line ends, all is left.
    private static readonly HashSet<string> s_remainders = new(StringComparer.Ordinal)
    {
        "truncated", "shortened", "abbreviated", "masked", "redacted", "hashed", "obfuscated", "anonymized", "anonymised", "censored", "encrypted",
    };

    /// <summary>Whether a local of that name holds what is left when something was made harmless.</summary>
    internal static bool IsRemainder(string local) => Array.Exists(Words.Of(local), s_remainders.Contains);

    /// <summary>Whether a method of that name brings back what was made harmless.</summary>
    internal static bool Undoes(string method) => SanitiserNames.Undo(method);

    /// <summary>Whether the value goes into something that stops it before the statement ends.</summary>
    internal static bool Stop(IOperation value)
    {
        for (IOperation child = value; child.Parent is { } parent && parent is not IBlockOperation; child = parent)
        {
            switch (parent)
            {
                case INameOfOperation or IIsPatternOperation or IIsTypeOperation or ITypeOfOperation:
                case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
                case IConditionalOperation conditional when conditional.Condition == child:
                case IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "HasValue" }:
                case IInvocationOperation { TargetMethod: var method } when IsSanitiser(method) || Asks(method):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether what the method gives back is harmless, whatever it is given.</summary>
    internal static bool IsSanitiser(IMethodSymbol method) => IsSanitiser(method.Name) || IsSanitiser(method.ContainingType);

    /// <summary>Whether a member of that name holds or makes what is harmless.</summary>
    internal static bool IsSanitiser(string member) => SanitiserNames.Sanitise(member);

    /// <summary>Whether the method only claims to make the value harmless: what is called sanitising often takes line breaks out, and nothing else.</summary>
    internal static bool IsDoubtful(IMethodSymbol method) =>
        SanitiserNames.AreDoubtful(method.Name)
        || (method.ContainingType is { SpecialType: SpecialType.None } type && SanitiserNames.AreDoubtful(type.Name));

    /// <summary>Whether a call keeps so little of the text that it says nothing: <c>card.Substring(card.Length - 4)</c>.</summary>
    internal static bool KeepsLittle(IInvocationOperation call) =>
        call.TargetMethod is { Name: nameof(string.Substring), ContainingType.SpecialType: SpecialType.System_String }
        && (call.Arguments.Length == 2 ? IsLittle(call.Arguments[1].Value) : IsFromEnd(call.Arguments[0].Value));

    /// <summary>The same for <c>card[^4..]</c> and <c>card[..4]</c>.</summary>
    internal static bool KeepsLittle(IOperation index) => index is not IRangeOperation range
        ? index.Type?.SpecialType == SpecialType.System_Int32 || index is IUnaryOperation
        : range.LeftOperand is null ? range.RightOperand is { } end && IsLittle(Number(end))
        : range.RightOperand is null && Number(range.LeftOperand) is { } start && start != range.LeftOperand && IsLittle(start);

    /// <summary>Whether a text is what conventionally stands for something that was taken out.</summary>
    internal static bool IsMask(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: string or char } constant
        && constant.Value.ToString() is { } mask
        && (mask.Length == 0 || mask.IndexOfAny(['*', '#', '•', '█']) >= 0 || mask.Trim('x', 'X').Length == 0 || IsSanitiser(mask.Trim('[', ']', '<', '>', '(', ')', '{', '}')));

    private static bool IsSanitiser(INamedTypeSymbol? type) =>
        type is { SpecialType: SpecialType.None } && SanitiserNames.AreOfSanitisers(type.Name);

    private static bool Asks(IMethodSymbol method) =>
        method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or nameof(GetHashCode) or nameof(GetType) or nameof(Equals);

    // ^4 is written as an operator on 4.
    private static IOperation Number(IOperation index) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand
        : index is IConversionOperation conversion ? Number(conversion.Operand)
        : index;

    private static bool IsFromEnd(IOperation start) =>
        start is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand: { } count, LeftOperand: IPropertyReferenceOperation { Property.Name: "Length" } }
        && IsLittle(count);

    private static bool IsLittle(IOperation number) => number.ConstantValue is { HasValue: true, Value: int value } && value is >= 0 and <= Shown;
}
