namespace Telltale;

/// <summary>The parts of messages that are no text.</summary>
public sealed partial class LlmMessages
{
    /// <inheritdoc/>
    public partial void ToolCall(string? id, string? name, object? arguments)
    {
        if (TakesValue(arguments))
        {
            return;
        }

        if (StartPart("tool_call"))
        {
            WriteText("id", id);
            _writer.WriteString("name", name ?? "");
            if (arguments is not null)
            {
                _writer.WritePropertyName("arguments");
                ContentJson.Write(_writer, arguments);
            }

            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void ToolResponse(string? id, object? response)
    {
        if (TakesValue(response))
        {
            return;
        }

        if (StartPart("tool_call_response"))
        {
            WriteText("id", id);
            _writer.WritePropertyName("response");
            ContentJson.Write(_writer, response);
            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void Blob(string? mimeType, long? length)
    {
        if (StartPart("blob"))
        {
            WriteMedia(mimeType);
            _writer.WriteString("content", "");
            if (length is { } bytes)
            {
                _writer.WriteNumber("byte_size", bytes);
            }

            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void File(string? mimeType, string? id)
    {
        if (StartPart("file"))
        {
            WriteMedia(mimeType);
            _writer.WriteString("file_id", id ?? "");
            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void Link(string? mimeType, Uri? uri)
    {
        if (uri is { IsAbsoluteUri: true, Scheme: "data" })
        {
            Blob(mimeType, null);
        }
        else if (StartPart("uri"))
        {
            WriteMedia(mimeType);
            string address = uri is not { IsAbsoluteUri: true } ? "" : uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            _writer.WriteString("uri", ContentText.Of(address, address.Length));
            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void Other(string? type)
    {
        if (StartPart(string.IsNullOrEmpty(type) ? "other" : type))
        {
            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public partial void Tool(string? type, string? name, string? description, object? parameters)
    {
        if (!StartPart(string.IsNullOrEmpty(type) ? "function" : type))
        {
            return;
        }

        _writer.WriteString("name", name ?? "");
        if (!string.IsNullOrEmpty(description))
        {
            _writer.WriteString("description", ContentText.Of(description, description.Length));
        }

        // A marker is no schema: where no more than that may be written, there is none.
        if (ContentJson.IsShown && parameters?.ToString() is { } schema && IsJson(schema))
        {
            _writer.WritePropertyName("parameters");
            ContentJson.Write(_writer, schema);
        }

        _writer.WriteEndObject();
    }

    private static bool IsJson(string text)
    {
        try
        {
            using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(text);
            return document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private void WriteText(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _writer.WriteString(name, value);
        }
    }

    private void WriteMedia(string? mimeType)
    {
        WriteText("mime_type", mimeType);
        int slash = mimeType?.IndexOf('/') ?? -1;
        string kind = slash > 0 ? mimeType![..slash].ToLowerInvariant() : "";
        _writer.WriteString("modality", kind is "image" or "video" or "audio" ? kind : "document");
    }
}
