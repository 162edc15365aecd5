using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows what takes a value in and lets nothing of it out.</summary>
internal static class Sanitisers
{
    // Words of a name, not parts of words: Unmask is not mask.
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "redact", "redacted", "redactor", "mask", "masked", "hash", "hashed", "digest", "hmac", "encrypt", "encrypted", "protect", "protected",
        "anonymize", "anonymise", "pseudonymize", "pseudonymise", "obfuscate", "scrub", "tokenize", "fingerprint",
    };

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
                case IInvocationOperation { TargetMethod: var method } when IsSanitiser(method):
                    return true;
            }
        }

        return false;
    }

    private static bool IsSanitiser(IMethodSymbol method) =>
        method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or nameof(GetHashCode) or nameof(GetType) or nameof(Equals)
        || Names.SnakeCase(method.Name).Split('_').Any(s_words.Contains);
}
