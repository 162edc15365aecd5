using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Says why a value is sensitive when the symbol alone does not tell: by the key it is looked up with, or by its very text.</summary>
internal static class OperationReader
{
    internal static Evidence? Of(IOperation operation, NameReader names)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is string text && SecretLiterals.IsSecret(text)
                ? new Evidence(SensitiveClass.Credential, Tier.Literal, CalledConstant(operation))
                : null;
        }

        // FindFirst("email")?.Value, GetSection("Smtp:Password").Value
        if (operation is IPropertyReferenceOperation { Property: { Name: "Value", IsIndexer: false } property } reference
            && property.ContainingType is { Name: "Claim" or "IConfigurationSection" } holder
            && (holder.Is("System.Security.Claims.Claim") || holder.Is("Microsoft.Extensions.Configuration.IConfigurationSection")))
        {
            return Receivers.Of(reference.Instance) is { } receiver && KeyedAccess.Of(receiver) is { } held ? Of(held, names) : null;
        }

        return KeyedAccess.Of(operation) is { } access && (access.Place == KeyedPlace.Claims || IsText(operation.Type)) ? Of(access, names) : null;
    }

    private static Evidence? Of(KeyedAccess access, NameReader names) =>
        KeyReader.Read(access.Place, access.Key, names) is { } found
            ? new Evidence(found, access.Place == KeyedPlace.Any ? Tier.Named : Tier.Framework, access.Name)
            : null;

    private static bool IsText(ITypeSymbol? type) => type is not null && (TypeGate.Of(type) & ValueKinds.Text) != 0;

    // Never by its text.
    private static string CalledConstant(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: var field } => $"{field.ContainingType.Name}.{field.Name}",
        ILocalReferenceOperation { Local: var local } => local.Name,
        _ => "the literal",
    };
}
