using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators;

/// <summary>Says what attributes declare, ours and those that people have already.</summary>
internal static class DeclaredBy
{
    /// <summary>
    /// What all of them together declare: a classification wins over <c>[NotSensitive]</c>, and that over annotations. Of several classifications
    /// it is that of a credential, else the first.
    /// </summary>
    internal static Declaration Any(ImmutableArray<AttributeData> attributes, Compilation? compilation)
    {
        Classification? declared = null;
        Classification? annotated = null;
        bool isExcepted = false;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            if (type.Is(KnownTypes.NotSensitive) || type.Is(KnownTypes.NoDataClassification))
            {
                isExcepted = true;
            }
            else if (type.IsOrDerivesFrom(KnownTypes.DataClassification))
            {
                Classification found = type.Is(KnownTypes.Sensitive) ? Ours(attribute) : Foreign(attribute, type, compilation);
                declared = declared is null || found.Kind == Classification.Credential.Kind ? found : declared;
            }
            else
            {
                annotated ??= OfAnnotation(attribute, type);
            }
        }

        return new Declaration(declared ?? (isExcepted ? null : annotated), isExcepted || declared is not null || annotated is not null);
    }

    private static Classification Ours(AttributeData attribute)
    {
        TypedConstant? kind = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0] : null;
        string? name = kind is { Type: { } enumeration, Value: int value }
            ? enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is int v && v == value)?.Name
            : null;
        return name is null ? Classification.Personal : new Classification(name);
    }

    private static Classification Foreign(AttributeData attribute, INamedTypeSymbol type, Compilation? compilation)
    {
        if (compilation is null || type.IsGenericType || attribute.AttributeConstructor is null || attribute.ApplicationSyntaxReference is null
            || !IsNameable(type, compilation) || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
        {
            return Classification.Personal;
        }

        string name = TypeText.Of(type);
        bool isPlain = attribute.ConstructorArguments.IsEmpty && attribute.NamedArguments.IsEmpty
            && attribute.AttributeConstructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public };
        return new Classification(
            Classification.Personal.Kind,
            isPlain
                ? $"global::Telltale.Classified<{name}>.Classification"
                : $"new {name}({string.Join(", ", attribute.ConstructorArguments.Select(Text))}).Classification");
    }

    // Inside the assembly everything but what is private to a type or a file.
    private static bool IsNameable(INamedTypeSymbol type, Compilation compilation) =>
        TypeText.Unnameable(type, compilation) is null;

    private static string Text(TypedConstant argument) => argument switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Enum, Type: { } type } => $"({TypeText.Of(type)})({SymbolDisplay.FormatPrimitive(argument.Value!, true, false)})",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeText.Of(type)})",
        { Kind: TypedConstantKind.Array, Type: { } type } => $"new {TypeText.Of(type)} {{ {string.Join(", ", argument.Values.Select(Text))} }}",
        { Type: { } type } => $"({TypeText.Of(type)})({SymbolDisplay.FormatPrimitive(argument.Value!, true, false)})",
        _ => "default",
    };

    private static Classification? OfAnnotation(AttributeData attribute, INamedTypeSymbol type) => type.Name switch
    {
        "PersonalDataAttribute" or "ProtectedPersonalDataAttribute"
            when type.IsOrDerivesFrom("Microsoft.AspNetCore.Identity.PersonalDataAttribute") => Classification.Personal,
        "EmailAddressAttribute" or "PhoneAttribute" when InAnnotations(type) => Classification.Contact,
        "CreditCardAttribute" when InAnnotations(type) => Classification.Financial,
        "PasswordPropertyTextAttribute" when type.Is("System.ComponentModel.PasswordPropertyTextAttribute") => Classification.Credential,
        "DataTypeAttribute" when InAnnotations(type) && attribute.ConstructorArguments is [{ Value: int value }] => value switch
        {
            // System.ComponentModel.DataAnnotations.DataType
            5 or 10 or 15 => Classification.Contact,
            11 => Classification.Credential,
            14 => Classification.Financial,
            _ => null,
        },
        _ => null,
    };

    private static bool InAnnotations(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.ComponentModel.DataAnnotations";
}

/// <summary>What is declared, and whether anything is: that a value is not sensitive can be declared too.</summary>
internal readonly record struct Declaration(Classification? Classification, bool IsSaid)
{
    internal Declaration Or(Func<Declaration> other) => IsSaid ? this : other();
}
