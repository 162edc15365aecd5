using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How a value becomes an attribute.</summary>
internal enum TagShape
{
    /// <summary>It does not; the reason is said elsewhere.</summary>
    None,

    /// <summary>As it is: strings, booleans, numbers, enums, arrays of these.</summary>
    Value,

    /// <summary>As text in the invariant culture.</summary>
    Text,
}

/// <summary>Reads how values of a type become attributes.</summary>
internal static class TagShapes
{
    /// <summary>How values of the type become attributes of a span.</summary>
    internal static TagShape OfTag(ITypeSymbol type, out string reason)
    {
        reason = "";
        type = Underlying(type);
        if (IsPlain(type) || type.TypeKind == TypeKind.Enum || (type is IArrayTypeSymbol { Rank: 1 } array && IsPlain(array.ElementType)))
        {
            return TagShape.Value;
        }

        if (IsFormattable(type) && ValueShapes.HasSensitiveMembers(type))
        {
            reason = $"'{type.Name}' has sensitive members and formats itself; mark the parameter [Tags] and what matters of '{type.Name}' [Tag]";
            return TagShape.None;
        }

        if (IsCharacters(type) || IsFormattable(type) || IsOfSystem(type) || type.SpecialType == SpecialType.System_Char)
        {
            return TagShape.Text;
        }

        reason = type switch
        {
            ITypeParameterSymbol => $"'{type.Name}' can be anything; constrain it to IFormattable, or record a member with a known type",
            { SpecialType: SpecialType.System_Object } => "an object can be anything; give it the type it has",
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => "a pointer has no meaning outside the process",
            { IsRefLikeType: true } => $"'{type.Name}' cannot be kept; record a member of it",
            _ when type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
                || type.SpecialType == SpecialType.System_Collections_IEnumerable =>
                "of collections only arrays of strings, booleans and numbers are attributes",
            _ => $"'{type.Name}' is not a string, boolean, number, date or the like; mark the parameter [Tags] and what matters of '{type.Name}' [Tag]",
        };
        return TagShape.None;
    }

    /// <summary>Whether values of the type may be dimensions: few different ones are to be expected.</summary>
    internal static bool IsDimension(ITypeSymbol type)
    {
        type = Underlying(type);
        return type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean || IsInteger(type);
    }

    /// <summary>The type of <see cref="Widened"/>, when there is a value.</summary>
    internal static string WidenedType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 => "int",
        SpecialType.System_UInt32 or SpecialType.System_UInt64 => "long",
        _ => TypeText.Of(type.WithNullableAnnotation(NullableAnnotation.None)),
    };

    /// <summary>The expression with its value widened to an <c>int</c> or a <c>long</c>, whose boxes are kept.</summary>
    internal static string Widened(string expression, ITypeSymbol type, bool isNullable = false)
    {
        string end = isNullable ? "?" : "";
        return type.SpecialType switch
        {
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 =>
                $"(int{end}){expression}",
            SpecialType.System_UInt32 => $"(long{end}){expression}",
            SpecialType.System_UInt64 => $"unchecked((long{end}){expression})",
            _ => expression,
        };
    }

    internal static bool IsNullableValue(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    internal static ITypeSymbol Underlying(ITypeSymbol type) =>
        IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    internal static bool IsCharacters(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Char }] }
        && (type.Is("System.ReadOnlySpan") || type.Is("System.Span"));

    /// <summary>The expression, guarded where what it is at run time may be more than its type says.</summary>
    internal static string Guarded(string expression, ITypeSymbol type)
    {
        ITypeSymbol seen = Underlying(type);
        return !IsGuarded(type) ? expression
            : seen.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || seen.IsAbstract ? $"global::Telltale.OwnFormat.Of({expression})"
            : $"global::Telltale.OwnFormat.Exactly({expression})";
    }

    /// <summary>Whether what a value is at run time may be more than its type says: it is an object then.</summary>
    internal static bool IsGuarded(ITypeSymbol type)
    {
        ITypeSymbol seen = Underlying(type).WithNullableAnnotation(NullableAnnotation.None);
        return seen.SpecialType == SpecialType.None && IsFormattable(seen) && !IsOfSystem(seen)
            && (seen.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || seen.IsAbstract || !(seen.IsSealed || seen.IsValueType));
    }

    private static bool IsOfSystem(ITypeSymbol type) =>
        type.Is("System.Uri") || type.Is("System.Version") || type.Is("System.Net.IPAddress");

    private static bool IsPlain(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Single or SpecialType.System_Double
        || (IsInteger(type) && type.SpecialType != SpecialType.System_UInt64);

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    private static bool IsFormattable(ITypeSymbol type) =>
        !type.IsRefLikeType
        && (type.Is("System.IFormattable")
            || type.AllInterfaces.Any(static i => i.Is("System.IFormattable"))
            || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsFormattable)));
}
