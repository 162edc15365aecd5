using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telltale;

/// <summary>Redacts the values of types that are declared sensitive as a whole, wherever they occur.</summary>
internal sealed class RedactedTypes : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Declared.IsSensitive(Declared.OfType(typeToConvert));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        new RedactingConverter(Declared.OfType(typeToConvert).GetValueOrDefault());
}
