using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Writes expressions that give a value as a whole number, or as an amount.</summary>
internal static class LlmNumbers
{
    /// <summary>The value as <c>long?</c>, whether it may be null or not; null for what is no whole number.</summary>
    internal static string? Whole(string expression, ITypeSymbol type) => TagShapes.Underlying(type).SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => expression,
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => $"unchecked((long?)({expression}))",
        _ => null,
    };

    /// <summary>The statement that takes an amount as what the call cost; null for what is none.</summary>
    internal static string? Charge(string call, string expression, ITypeSymbol type) => TagShapes.Underlying(type).SpecialType switch
    {
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => $"{call}.Charge((decimal?)({expression}));",
        SpecialType.System_String => $"{call}.Charge({expression});",
        _ => Whole(expression, type) is { } whole ? $"{call}.Charge((decimal?)({whole}));" : null,
    };

    /// <summary>How many elements a collection has that is there already; null for others.</summary>
    internal static string? Count(string expression, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol)
        {
            return $"{expression}?.Length";
        }

        INamedTypeSymbol? collection = type.AllInterfaces.Concat(type is INamedTypeSymbol { TypeKind: TypeKind.Interface } own ? [own] : [])
            .FirstOrDefault(static i => i.Is("System.Collections.Generic.IReadOnlyCollection") || i.Is("System.Collections.Generic.ICollection"));
        return collection is null || type.SpecialType == SpecialType.System_String || type.IsRefLikeType ? null
            : type.IsReferenceType && HasCount(type) ? $"{expression}?.Count"
            : $"(({TypeText.Of(collection)}?){expression})?.Count";
    }

    private static bool HasCount(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Count") is { IsEmpty: false } members)
            {
                return members is [IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Type.SpecialType: SpecialType.System_Int32 }];
            }
        }

        return false;
    }
}
