using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How types, type parameters and their constraints are written in emitted code.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static string Of(ITypeSymbol type) => type.ToDisplayString(s_format);

    /// <summary><c>Shop.Cart`1+Item</c>: the name by which reflection knows the type.</summary>
    internal static string MetadataName(INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        if (type.ContainingType is { } outer)
        {
            return MetadataName(outer) + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }

    /// <summary><c>Shop.Cart.Item</c>: the name without type parameters, as <c>code.function.name</c> has it.</summary>
    internal static string FullName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return FullName(outer) + "." + type.Name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.Name : type.Name;
    }

    /// <summary>The namespace as it is declared, or nothing.</summary>
    internal static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
            : "";

    /// <summary>The heads of further parts of the types around it and of itself, outermost first.</summary>
    internal static EquatableArray<string> PartialHeads(INamedTypeSymbol type)
    {
        List<string> heads = [];
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            heads.Insert(0, PartialHead(part));
        }

        return heads.ToEquatableArray();
    }

    internal static string List(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "" : "<" + string.Join(", ", names) + ">";

    private static string PartialHead(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { IsValueType: true } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        string parameters = List(type.TypeParameters.Select(static p => Names.Escape(p.Name)).ToList());
        return $"partial {kind} {Names.Escape(type.Name)}{parameters}";
    }

    /// <summary>One <c>where</c> clause for each type parameter that has constraints.</summary>
    internal static IEnumerable<string> Constraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        foreach (ITypeParameterSymbol parameter in parameters)
        {
            List<string> parts = [];
            if (parameter.HasUnmanagedTypeConstraint)
            {
                parts.Add("unmanaged");
            }
            else if (parameter.HasValueTypeConstraint)
            {
                parts.Add("struct");
            }
            else if (parameter.HasReferenceTypeConstraint)
            {
                parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
            }
            else if (parameter.HasNotNullConstraint)
            {
                parts.Add("notnull");
            }

            parts.AddRange(parameter.ConstraintTypes.Select(Of));
            if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
            {
                parts.Add("new()");
            }

            if (parameter.AllowsRefLikeType)
            {
                parts.Add("allows ref struct");
            }

            if (parts.Count > 0)
            {
                yield return $"where {Names.Escape(parameter.Name)} : {string.Join(", ", parts)}";
            }
        }
    }

    /// <summary>The first type inside this one that generated code could not name, or null.</summary>
    internal static ITypeSymbol? Unnameable(ITypeSymbol type, Compilation compilation)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Unnameable(array.ElementType, compilation);
            case IPointerTypeSymbol pointer:
                return Unnameable(pointer.PointedAtType, compilation);
            case IFunctionPointerTypeSymbol function:
                return Unnameable(function.Signature.ReturnType, compilation)
                    ?? function.Signature.Parameters.Select(p => Unnameable(p.Type, compilation)).FirstOrDefault(t => t is not null);
            case INamedTypeSymbol named:
                for (INamedTypeSymbol? part = named; part is not null; part = part.ContainingType)
                {
                    if (part.IsFileLocal || !compilation.IsSymbolAccessibleWithin(part.OriginalDefinition, compilation.Assembly))
                    {
                        return part.OriginalDefinition;
                    }

                    foreach (ITypeSymbol argument in part.TypeArguments)
                    {
                        if (Unnameable(argument, compilation) is { } found)
                        {
                            return found;
                        }
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether pointers occur in it, so that the code around it has to be <c>unsafe</c>.</summary>
    internal static bool HasPointers(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointers(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointers),
        _ => false,
    };
}
