using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
    internal static string? Of(IFieldSymbol field) => Classify(field, null)?.Kind;

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
        SaidOfReturn(method, result, compilation).Classification;

    /// <summary>The same, and whether anything is said: that the result is not sensitive can be declared too.</summary>
    internal static Declaration SaidOfReturn(IMethodSymbol method, ITypeSymbol result, Compilation? compilation) =>
        DeclaredBy.Any(method.GetReturnTypeAttributes(), compilation)
            .Or(() => method.OverriddenMethod is { } overridden ? DeclaredBy.Any(overridden.GetReturnTypeAttributes(), compilation) : default)
            .Or(() => Annotations.ImplementedMembers(method)
                .Select(member => DeclaredBy.Any(member.GetReturnTypeAttributes(), compilation))
                .FirstOrDefault(static said => said.IsSaid))
            .Or(() => TypeSensitivity.Of(result, compilation));

    /// <summary>As what every value of the type is declared sensitive, or null.</summary>
    internal static Classification? ClassifyType(ITypeSymbol type, Compilation? compilation) => TypeSensitivity.Of(type, compilation).Classification;

    /// <summary>The same by the type's own declaration, whatever its type arguments are.</summary>
    internal static Classification? ClassifyWhole(ITypeSymbol type, Compilation? compilation) => TypeSensitivity.OfWhole(type, compilation).Classification;

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

    /// <summary>What is declared of the value, and whether anything is.</summary>
    internal static Declaration SaidOf(ISymbol member, Compilation? compilation) => member switch
    {
        IParameterSymbol parameter => Said(parameter, compilation)
            .Or(() => First(Counterparts(parameter), compilation))
            .Or(() => SaidOfTypes(parameter.OriginalDefinition.Type, parameter.Type, compilation)),
        IPropertySymbol property => Own(property, compilation)
            .Or(() => Inherited(property, compilation))
            .Or(() => SaidOfTypes(property.OriginalDefinition.Type, property.Type, compilation)),
        IFieldSymbol field => Said(field, compilation)
            .Or(() => SaidOfTypes(field.OriginalDefinition.Type, field.Type, compilation)),
        _ => default,
    };

    // Of T and of what stands for it; mostly they are one.
    private static Declaration SaidOfTypes(ITypeSymbol definition, ITypeSymbol type, Compilation? compilation)
    {
        Declaration said = TypeSensitivity.Of(definition, compilation);
        return said.IsSaid || SymbolEqualityComparer.Default.Equals(definition, type) ? said : TypeSensitivity.Of(type, compilation);
    }

    // record Person([Sensitive] string Email): the attribute stands on the parameter, the value is read from the property.
    internal static Declaration Own(IPropertySymbol property, Compilation? compilation)
    {
        if (property.ContainingType is not { } type || (!type.IsRecord && !MayHaveAttributes(property)))
        {
            return default;
        }

        IEnumerable<AttributeData> attributes = property.GetAttributes();
        if (type is { IsRecord: true } record)
        {
            attributes = attributes.Concat(record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                .SelectMany(static parameter => parameter.GetAttributes()));
        }

        // [field: Sensitive] on a property: nothing else ever sees that field.
        attributes = attributes.Concat(type.GetMembers($"<{property.Name}>k__BackingField").SelectMany(static field => field.GetAttributes()));
        return DeclaredBy.Any([.. attributes], compilation);
    }

    // Most properties have none where they are written, and what others have takes long to find out.
    private static bool MayHaveAttributes(IPropertySymbol property)
    {
        foreach (SyntaxReference declaration in property.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is not PropertyDeclarationSyntax { AttributeLists.Count: 0 })
            {
                return true;
            }
        }

        return property.DeclaringSyntaxReferences.IsEmpty || property.IsPartialDefinition;
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

    /// <summary>The interface properties that the property implements.</summary>
    internal static IEnumerable<IPropertySymbol> Implemented(IPropertySymbol property) =>
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

    /// <summary>What the symbol's own attributes declare.</summary>
    internal static Declaration Said(ISymbol symbol, Compilation? compilation) =>
        symbol.GetAttributes() is { IsEmpty: false } attributes ? DeclaredBy.Any(attributes, compilation) : default;
}
