using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows what takes a value in and lets nothing of it out.</summary>
internal static class Sanitisers
{
    /// <summary>As many characters may be kept as cards and keys conventionally show.</summary>
    private const int Shown = 4;

    // Words of a name, not parts of words: Unmask is not mask.
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "redact", "redacted", "redactor", "redaction", "mask", "masked", "masker", "masking", "hash", "hashed", "hasher", "hashing", "digest", "hmac",
        "sha", "sha1", "sha256", "sha384", "sha512", "md5", "encrypt", "encrypted", "encryptor", "protect", "protected", "protector",
        "anonymize", "anonymise", "anonymized", "anonymised", "anonymizer", "pseudonymize", "pseudonymise", "pseudonymizer",
        "obfuscate", "obfuscated", "obfuscator", "scrub", "scrubbed", "scrubber", "tokenize",
        "fingerprint", "censor", "censored", "conceal",
    };

    private static readonly HashSet<string> s_doubtful = new(StringComparer.Ordinal) { "sanitize", "sanitise", "sanitized", "sanitised", "sanitizer", "sanitiser" };

    // What takes a sanitiser's word and does the opposite, or only asks.
    private static readonly HashSet<string> s_opposites = new(StringComparer.Ordinal)
    {
        "un", "de", "not", "is", "has", "can", "try", "remove", "verify", "without", "unmask", "unprotect", "decrypt", "set", "contains", "add",
    };

    private static readonly HashSet<string> s_undoing = new(StringComparer.Ordinal) { "decrypt", "unprotect", "unmask", "decode", "deobfuscate", "detokenize" };

    // Of what is only cleaned of line ends, all is left.
    private static readonly HashSet<string> s_remainders = new(StringComparer.Ordinal)
    {
        "truncated", "shortened", "abbreviated", "masked", "redacted", "hashed", "obfuscated", "anonymized", "anonymised", "censored", "encrypted",
    };

    /// <summary>Whether a local of that name holds what is left when something was made harmless.</summary>
    internal static bool IsRemainder(string local) => Array.Exists(Words.Of(local), s_remainders.Contains);

    /// <summary>Whether a method of that name brings back what was made harmless.</summary>
    internal static bool Undoes(string method) => s_undoing.Contains(Names.SnakeCase(method).Split('_')[0]);

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
    internal static bool IsSanitiser(string member)
    {
        string[] words = Names.SnakeCase(member).Split('_');
        return words.Any(s_words.Contains) && !words.Any(s_opposites.Contains);
    }

    /// <summary>Whether the method only claims to make the value harmless: what is called sanitising often takes line breaks out, and nothing else.</summary>
    internal static bool IsDoubtful(IMethodSymbol method) =>
        Names.SnakeCase(method.Name).Split('_').Any(s_doubtful.Contains)
        || (method.ContainingType is { SpecialType: SpecialType.None } type && Names.SnakeCase(type.Name).Split('_').Any(s_doubtful.Contains));

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
        type is { SpecialType: SpecialType.None }
        && Names.SnakeCase(type.Name).Split('_') is { Length: > 0 } words
        && (words[words.Length - 1] is "redactor" or "masker" or "hasher" or "anonymizer" or "scrubber" or "obfuscator" or "protector" or "redaction" or "sanitizer"
            || type is { Name: "MD5" or "SHA1" or "SHA256" or "SHA384" or "SHA512" or "HMACSHA256" or "HMACSHA384" or "HMACSHA512" or "HMACSHA1" or "HMACMD5" or "Rfc2898DeriveBytes" });

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
