using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Reads whether a value is declared sensitive, and as what: by itself, by its type, by what it overrides or implements. The nearest wins.
/// With a compilation, classifications of other taxonomies are named as they are; without, they count as personal data.
/// </summary>
internal static class Sensitivity
{
    /// <summary>The kind's name in <c>DataKind</c>, or null for what is not declared sensitive.</summary>
    internal static string? Of(IParameterSymbol parameter) => Classify(parameter, null)?.Kind;

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? Of(IPropertySymbol property) => Classify(property, null)?.Kind;

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? OfReturn(IMethodSymbol method) => ClassifyReturn(method, method.ReturnType, null)?.Kind;

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? OfType(ITypeSymbol type) => ClassifyType(type, null)?.Kind;

    /// <summary>As what the value is declared sensitive, or null.</summary>
    internal static Classification? Classify(ISymbol member, Compilation? compilation) => SaidOf(member, compilation).Classification;

    /// <summary>As what the member's value is declared sensitive, when all that it is a member of may be declared so.</summary>
    internal static Classification? ClassifyWithin(Classification? whole, ISymbol member, Compilation? compilation) =>
        SaidOf(member, compilation) is { IsSaid: true } said ? said.Classification : whole;

    /// <summary>As what the method's result is declared sensitive, or null.</summary>
    /// <param name="result">What is left of the returned type when the call is over: of a task its result.</param>
    internal static Classification? ClassifyReturn(IMethodSymbol method, ITypeSymbol result, Compilation? compilation) =>
        DeclaredBy.Any(method.GetReturnTypeAttributes(), compilation)
            .Or(() => method.OverriddenMethod is { } overridden ? DeclaredBy.Any(overridden.GetReturnTypeAttributes(), compilation) : default)
            .Or(() => Annotations.ImplementedMembers(method)
                .Select(member => DeclaredBy.Any(member.GetReturnTypeAttributes(), compilation))
                .FirstOrDefault(static said => said.IsSaid))
            .Or(() => SaidOfType(result, compilation)).Classification;

    /// <summary>As what every value of the type is declared sensitive, or null.</summary>
    internal static Classification? ClassifyType(ITypeSymbol type, Compilation? compilation) => SaidOfType(type, compilation).Classification;

    /// <summary>The same by the type's own declaration, whatever its type arguments are.</summary>
    internal static Classification? ClassifyWhole(ITypeSymbol type, Compilation? compilation) => SaidOfWhole(type, compilation).Classification;

    /// <summary>The same parameter of the methods this one overrides or implements.</summary>
    internal static IEnumerable<IParameterSymbol> Counterparts(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || parameter.Ordinal >= method.Parameters.Length)
        {
            yield break;
        }

        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden.Parameters[parameter.Ordinal];
        }

        foreach (IMethodSymbol member in Annotations.ImplementedMembers(method))
        {
            yield return member.Parameters[parameter.Ordinal];
        }
    }

    private static Declaration SaidOf(ISymbol member, Compilation? compilation) => member switch
    {
        IParameterSymbol parameter => Said(parameter, compilation)
            .Or(() => First(Counterparts(parameter), compilation))
            .Or(() => SaidOfType(parameter.OriginalDefinition.Type, compilation))
            .Or(() => SaidOfType(parameter.Type, compilation)),
        IPropertySymbol property => Own(property, compilation)
            .Or(() => Inherited(property, compilation))
            .Or(() => SaidOfType(property.OriginalDefinition.Type, compilation))
            .Or(() => SaidOfType(property.Type, compilation)),
        IFieldSymbol field => Said(field, compilation)
            .Or(() => SaidOfType(field.OriginalDefinition.Type, compilation))
            .Or(() => SaidOfType(field.Type, compilation)),
        _ => default,
    };

    // record Person([Sensitive] string Email): the attribute stands on the parameter, the value is read from the property.
    private static Declaration Own(IPropertySymbol property, Compilation? compilation)
    {
        IEnumerable<AttributeData> attributes = property.GetAttributes();
        if (property.ContainingType is { IsRecord: true } record)
        {
            attributes = attributes.Concat(record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                .SelectMany(static parameter => parameter.GetAttributes()));
        }

        // [field: Sensitive] on a property: nothing else ever sees that field.
        attributes = attributes.Concat(property.ContainingType?.GetMembers($"<{property.Name}>k__BackingField")
            .SelectMany(static field => field.GetAttributes()) ?? []);
        return DeclaredBy.Any([.. attributes], compilation);
    }

    private static Declaration Inherited(IPropertySymbol property, Compilation? compilation)
    {
        for (IPropertySymbol? overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            if (Own(overridden, compilation) is { IsSaid: true } said)
            {
                return said;
            }
        }

        return First(Implemented(property), compilation);
    }

    private static IEnumerable<IPropertySymbol> Implemented(IPropertySymbol property) =>
        property.ContainingType is { TypeKind: not TypeKind.Interface } type
            ? type.AllInterfaces
                .SelectMany(contract => contract.GetMembers(property.Name).OfType<IPropertySymbol>())
                .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), property))
                .Concat(property.ExplicitInterfaceImplementations)
            : [];

    // Of several that one overrides or implements, one that says it is sensitive is enough.
    private static Declaration First(IEnumerable<ISymbol> symbols, Compilation? compilation)
    {
        Declaration first = default;
        foreach (ISymbol symbol in symbols)
        {
            Declaration said = Said(symbol, compilation);
            if (said.Classification is not null)
            {
                return said;
            }

            first = first.IsSaid ? first : said;
        }

        return first;
    }

    private static Declaration SaidOfType(ITypeSymbol type, Compilation? compilation)
    {
        type = TagShapes.Underlying(type);
        return SaidOfWhole(type, compilation).Or(() => Parts(type)
            .Select(part => SaidOfType(part, compilation))
            .FirstOrDefault(static said => said.Classification is not null));
    }

    private static Declaration SaidOfWhole(ITypeSymbol type, Compilation? compilation)
    {
        // What comes with .NET is declared nothing, and there is much of it.
        if (type.SpecialType != SpecialType.None || IsOfSystem(type))
        {
            return default;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Said(current, compilation) is { IsSaid: true } said)
            {
                return said;
            }
        }

        return type is ITypeParameterSymbol parameter
            ? Sensitive(parameter.ConstraintTypes.Select(constraint => SaidOfWhole(constraint, compilation)))
            : Sensitive(type.AllInterfaces.Select(contract => Said(contract, compilation)));
    }

    private static Declaration Sensitive(IEnumerable<Declaration> declarations) =>
        declarations.FirstOrDefault(static said => said.Classification is not null);

    private static bool IsOfSystem(ITypeSymbol type)
    {
        INamespaceSymbol? space = type is INamedTypeSymbol ? type.ContainingNamespace : null;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }

    // A list of what is sensitive is sensitive, and so is a record that holds it; a service that deals with it is not.
    private static ImmutableArray<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate, Arity: > 0 } named when named.IsRecord || named.IsValueType
            || IsEnumerable(named) || named.AllInterfaces.Any(IsEnumerable) => named.TypeArguments,
        _ => [],
    };

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static Declaration Said(ISymbol symbol, Compilation? compilation) =>
        symbol.GetAttributes() is { IsEmpty: false } attributes ? DeclaredBy.Any(attributes, compilation) : default;
}
