using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Telltale;

/// <summary>
/// Writes the arguments and results of tools as JSON: members that are declared sensitive, or are called so, are redacted, and every text in it
/// as content is.
/// </summary>
internal static class ContentJson
{
    private const int MaxDepth = 16;

    private static readonly FrozenDictionary<string, DataKind> s_kinds = Kinds();

    /// <summary>Whether the structure of a value may be seen, and not only a marker or a hash in its place.</summary>
    internal static bool IsShown => Redaction.OfContent is ScrubRedactor or ShowRedactor;

    /// <summary>Writes a value: JSON text, or an object.</summary>
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        // Structure is content, too, where only a marker or a hash is wanted.
        if (!IsShown)
        {
            writer.WriteStringValue(Whole(value));
            return;
        }

        if (TryParse(value, out JsonDocument? document))
        {
            using (document)
            {
                Write(writer, document.RootElement, 0);
            }
        }
        else
        {
            string text = value as string ?? CallScope.TagText(OwnFormat.Of(value)) ?? "";
            writer.WriteStringValue(ContentText.Of(text, text.Length));
        }
    }

    /// <summary>Documents as the standard has them; null for what lacks their ids or scores.</summary>
    internal static string? Documents(string? json)
    {
        if (json is not ['[', ..] || !TryParse(json, out JsonDocument? document))
        {
            return null;
        }

        using (document)
        {
            ArrayBufferWriter<byte> buffer = new();
            using Utf8JsonWriter writer = new(buffer, LlmMessages.JsonOptions);
            writer.WriteStartArray();
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                if (!TryWriteDocument(writer, item))
                {
                    return null;
                }
            }

            writer.WriteEndArray();
            writer.Flush();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    private static bool TryWriteDocument(Utf8JsonWriter writer, JsonElement item)
    {
        bool hasId = false;
        bool hasScore = false;
        writer.WriteStartObject();
        foreach (JsonProperty member in item.ValueKind == JsonValueKind.Object ? item.EnumerateObject() : default)
        {
            if (!hasId && member.Name.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                hasId = true;
                writer.WriteString("id", member.Value.ToString());
            }
            else if (!hasScore && member.Name.Equals("score", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.Number)
            {
                hasScore = true;
                writer.WritePropertyName("score");
                member.Value.WriteTo(writer);
            }
            else
            {
                writer.WritePropertyName(member.Name);
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        return hasId && hasScore;
    }

    private static string Whole(object value)
    {
        if (Redaction.OfContent is null)
        {
            return Redaction.Redact(DataKind.Content, "")!;
        }

        if (value is not string text)
        {
            bool isKnown = TryParse(value, out JsonDocument? document);
            text = isKnown ? document!.RootElement.GetRawText() : "";
            document?.Dispose();
        }

        return ContentText.Of(text, text.Length);
    }

    private static bool TryParse(object value, [NotNullWhen(true)] out JsonDocument? document)
    {
        document = null;
        try
        {
            document = value switch
            {
                string text when IsObject(text) => JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true }),
                string => null,
                JsonElement element => JsonDocument.Parse(element.GetRawText()),
                _ => ByMembers(value),
            };
        }
        catch (Exception)
        {
            // A getter that throws, a type that cannot be written, a text that is no JSON after all.
        }

        return document is not null;
    }

    private static bool IsObject(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Where reflection is off, the options know no types, and a marker is written.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Where reflection is off, the options know no types, and a marker is written.")]
    private static JsonDocument ByMembers(object value) =>
        JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), RedactingJson.Options));

    private static void Write(Utf8JsonWriter writer, JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when depth < MaxDepth:
                writer.WriteStartObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteMember(writer, member, depth);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array when depth < MaxDepth:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                writer.WriteStringValue("…");
                break;
            case JsonValueKind.String:
                string text = element.GetString()!;
                writer.WriteStringValue(ContentText.Of(text, text.Length));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static void WriteMember(Utf8JsonWriter writer, JsonProperty member, int depth)
    {
        bool isScrubbed = Redaction.OfContent is ScrubRedactor;
        if (isScrubbed && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && s_kinds.TryGetValue(Plain(member.Name), out DataKind kind))
        {
            writer.WriteStringValue(Redaction.Redact(kind, member.Value.ToString()));
        }
        else
        {
            Write(writer, member.Value, depth + 1);
        }
    }

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    private static FrozenDictionary<string, DataKind> Kinds()
    {
        Dictionary<string, DataKind> kinds = [];
        Add(DataKind.Credential, "password passwd pwd passphrase pin secret clientsecret apikey accesskey accountkey privatekey token accesstoken refreshtoken idtoken authtoken authorization cookie connectionstring");
        Add(DataKind.Contact, "email emailaddress mail phone phonenumber mobile telephone fax address streetaddress street postaladdress");
        Add(DataKind.Name, "firstname lastname surname fullname givenname familyname username");
        Add(DataKind.Financial, "iban bic accountnumber cardnumber creditcard cvv cvc salary");
        Add(DataKind.Government, "ssn socialsecuritynumber passport passportnumber taxid nationalid driverlicense");
        Add(DataKind.Health, "diagnosis medication bloodtype");
        Add(DataKind.Personal, "dateofbirth birthdate dob birthday");
        Add(DataKind.Network, "ip ipaddress");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(DataKind kind, string names)
        {
            foreach (string name in names.Split(' '))
            {
                kinds[name] = kind;
            }
        }
    }
}
