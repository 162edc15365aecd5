using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says what values of a type can be: an id, a flag, a service or a delegate is never the password it is named after.</summary>
internal static class TypeGate
{
    private static readonly string[] s_text =
    [
        "System.Uri", "System.Net.Mail.MailAddress", "System.Net.IPAddress", "System.Net.IPEndPoint", "System.Net.NetworkInformation.PhysicalAddress",
        "System.Security.SecureString", "System.Text.StringBuilder", "Microsoft.Extensions.Primitives.StringValues",
        "Microsoft.Extensions.Primitives.StringSegment", "Microsoft.AspNetCore.Http.PathString", "Microsoft.AspNetCore.Http.QueryString",
        "System.Text.Json.JsonElement", "System.Text.Json.JsonDocument", "System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonValue",
        "Newtonsoft.Json.Linq.JToken", "Newtonsoft.Json.Linq.JValue",
    ];

    private static readonly HashSet<string> s_textNames = new(s_text.Select(static name => name.Substring(name.LastIndexOf('.') + 1)), StringComparer.Ordinal);

    /// <summary>What the type's values can be, those of nullable types and of collections' elements included.</summary>
    internal static ValueKinds Of(ITypeSymbol type) => Of(type, 0);

    /// <summary>What is left of a method's result when it was awaited.</summary>
    internal static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task && (task.Is(KnownTypes.Task) || task.Is(KnownTypes.ValueTask))
            ? task.TypeArguments[0]
            : type;

    private static ValueKinds Of(ITypeSymbol type, int depth) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } or IDynamicTypeSymbol => ValueKinds.Text,
        { SpecialType: SpecialType.System_DateTime } => ValueKinds.Date,
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal } => ValueKinds.Fraction,
        { SpecialType: SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Byte } => ValueKinds.Whole,
        {
            SpecialType: not (SpecialType.None or SpecialType.System_Nullable_T or SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
        } => ValueKinds.None,
        { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.TypeParameter or TypeKind.Error or TypeKind.Pointer } => ValueKinds.None,
        IArrayTypeSymbol array => OfElements(array.ElementType, depth),
        INamedTypeSymbol named => OfNamed(named, depth),
        _ => ValueKinds.None,
    };

    private static ValueKinds OfNamed(INamedTypeSymbol type, int depth)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return Of(type.TypeArguments[0], depth);
        }

        if (type.Name is "DateOnly" or "DateTimeOffset" && (type.Is("System.DateOnly") || type.Is("System.DateTimeOffset")))
        {
            return ValueKinds.Date;
        }

        if (s_textNames.Contains(type.Name) && s_text.Any(name => type.Is(name)))
        {
            return ValueKinds.Text;
        }

        return ElementOf(type) is { } element && depth < 2 ? OfElements(element, depth) : ValueKinds.None;
    }

    private static ValueKinds OfElements(ITypeSymbol element, int depth) => element.SpecialType switch
    {
        SpecialType.System_Char => ValueKinds.Text,
        SpecialType.System_Byte => ValueKinds.Bytes,
        _ => Of(element, depth + 1),
    };

    private static ITypeSymbol? ElementOf(INamedTypeSymbol type)
    {
        if (type is { Arity: 1, Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace.Name: "System" })
        {
            return type.TypeArguments[0];
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return type.TypeArguments[0];
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }
}
