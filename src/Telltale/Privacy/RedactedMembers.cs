using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>Gives the sensitive members of a JSON contract a converter that redacts.</summary>
internal static class RedactedMembers
{
    internal static void Redact(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        bool redacts = false;
        DataClassification? whole = Declared.OfType(type.Type);
        bool hasTypes = type.Options.Converters.Any(static converter => converter is RedactedTypes);
        foreach (JsonPropertyInfo property in type.Properties)
        {
            DataClassification? found = OfMember(property, hasTypes);
            if (found is null)
            {
                found = whole;
            }

            if (Declared.IsSensitive(found))
            {
                // A number is no number any more, and members of unknown names would have none in the text.
                property.CustomConverter = new RedactingConverter(found.GetValueOrDefault());
                property.NumberHandling = null;
                property.IsExtensionData = false;
                redacts = true;
            }
        }

        if (redacts)
        {
            type.OnDeserializing = static _ => throw RedactingConverter.CannotRead();
        }
    }

    private static DataClassification? OfMember(JsonPropertyInfo property, bool hasTypes) =>
        Declared.OfMember(property.AttributeProvider, property.AssociatedParameter?.AttributeProvider)
        ?? Declared.OfType(property.PropertyType)
        ?? (hasTypes && property.CustomConverter is null ? null : Declared.OfParts(property.PropertyType));
}
