using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads whether a value is declared sensitive, and as what.</summary>
internal static class Sensitivity
{
    /// <summary>The kind's name in <c>DataKind</c>, or null for what is not declared sensitive.</summary>
    internal static string? Of(IParameterSymbol parameter) =>
        OfSymbol(parameter) ?? OfType(parameter.Type) ?? Counterparts(parameter).Select(OfSymbol).FirstOrDefault(static kind => kind is not null);

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? Of(IPropertySymbol property) =>
        OfSymbol(property) ?? OfType(property.Type) ?? OfPositional(property)
        ?? (property.OverriddenProperty is { } overridden ? Of(overridden) : null);

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? Of(IFieldSymbol field) => OfSymbol(field) ?? OfType(field.Type);

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? OfReturn(IMethodSymbol method) =>
        method.GetReturnTypeAttributes().Select(OfAttribute).FirstOrDefault(static kind => kind is not null);

    /// <inheritdoc cref="Of(IParameterSymbol)"/>
    internal static string? OfType(ITypeSymbol type) => OfSymbol(TagShapes.Underlying(type));

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

    // record Person([Sensitive] string Email): the attribute stands on the parameter, the value is read from the property.
    private static string? OfPositional(IPropertySymbol property) =>
        property.ContainingType is { IsRecord: true } record
            ? record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name)
                .Select(OfSymbol)
                .FirstOrDefault(static kind => kind is not null)
            : null;

    private static string? OfSymbol(ISymbol symbol) =>
        symbol.GetAttributes().Select(OfAttribute).FirstOrDefault(static kind => kind is not null);

    private static string? OfAttribute(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        if (type.Is(KnownTypes.Sensitive))
        {
            TypedConstant? kind = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0] : null;
            return kind is { Type: { } enumeration, Value: int value }
                ? enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.ConstantValue is int v && v == value)?.Name ?? "Personal"
                : "Personal";
        }

        if (type.IsOrDerivesFrom(KnownTypes.DataClassification))
        {
            return "Personal";
        }

        return type.Name switch
        {
            "PersonalDataAttribute" or "ProtectedPersonalDataAttribute" when type.IsOrDerivesFrom("Microsoft.AspNetCore.Identity.PersonalDataAttribute") => "Personal",
            "EmailAddressAttribute" or "PhoneAttribute" when InAnnotations(type) => "Contact",
            "CreditCardAttribute" when InAnnotations(type) => "Financial",
            "PasswordPropertyTextAttribute" when type.Is("System.ComponentModel.PasswordPropertyTextAttribute") => "Credential",
            "DataTypeAttribute" when InAnnotations(type) && attribute.ConstructorArguments is [{ Value: int value }] => value switch
            {
                // System.ComponentModel.DataAnnotations.DataType
                5 or 10 or 15 => "Contact",
                11 => "Credential",
                14 => "Financial",
                _ => null,
            },
            _ => null,
        };
    }

    private static bool InAnnotations(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.ComponentModel.DataAnnotations";
}
