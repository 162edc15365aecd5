using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>Writes what is left of a value of any type, as text.</summary>
internal sealed class RedactingConverter(DataClassification classification) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw CannotRead();

    public override object ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw CannotRead();

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Redaction.Redact(classification, value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Redaction.Redact(classification, value));

    internal static NotSupportedException CannotRead() =>
        new("JSON that was redacted for telemetry cannot be read back: the values are gone. Read with options that do not redact.");
}
