using System.Text.Json;

namespace Telltale.Llm.Tests;

/// <summary>Checks messages against what the schemas of the conventions ask for.</summary>
internal static class MessageJson
{
    private static readonly Dictionary<string, (string Name, JsonValueKind Kind)[]> s_required = new()
    {
        ["text"] = [("content", JsonValueKind.String)],
        ["reasoning"] = [("content", JsonValueKind.String)],
        ["tool_call"] = [("name", JsonValueKind.String)],
        ["tool_call_response"] = [("response", JsonValueKind.Undefined)],
        ["blob"] = [("modality", JsonValueKind.String), ("content", JsonValueKind.String)],
        ["file"] = [("modality", JsonValueKind.String), ("file_id", JsonValueKind.String)],
        ["uri"] = [("modality", JsonValueKind.String), ("uri", JsonValueKind.String)],
    };

    private static readonly string[] s_reasons = ["stop", "length", "content_filter", "tool_call", "error"];

    internal static JsonElement[] Input(object? json) => Messages(json, isOutput: false);

    internal static JsonElement[] Output(object? json) => Messages(json, isOutput: true);

    /// <summary>The parts that instructions are made of.</summary>
    internal static JsonElement[] Instructions(object? json)
    {
        JsonElement[] parts = Array(json);
        Assert.All(parts, CheckPart);
        return parts;
    }

    /// <summary>The text of one part of one message.</summary>
    internal static string? Text(this JsonElement[] messages, int message = 0, int part = 0) =>
        messages[message].GetProperty("parts")[part].GetProperty("content").GetString();

    internal static string? Role(this JsonElement message) => message.GetProperty("role").GetString();

    private static JsonElement[] Messages(object? json, bool isOutput)
    {
        JsonElement[] messages = Array(json);
        foreach (JsonElement message in messages)
        {
            Assert.NotEqual("", message.GetProperty("role").GetString());
            Assert.All(message.GetProperty("parts").EnumerateArray(), CheckPart);
            if (isOutput)
            {
                Assert.Contains(message.GetProperty("finish_reason").GetString(), s_reasons);
            }
        }

        return messages;
    }

    private static JsonElement[] Array(object? json)
    {
        using JsonDocument document = JsonDocument.Parse(Assert.IsType<string>(json));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static void CheckPart(JsonElement part)
    {
        foreach ((string name, JsonValueKind kind) in s_required.GetValueOrDefault(part.GetProperty("type").GetString()!, []))
        {
            Assert.True(part.TryGetProperty(name, out JsonElement value), $"{part} has no {name}");
            Assert.True(kind == JsonValueKind.Undefined || value.ValueKind == kind, $"{name} of {part} is {value.ValueKind}");
        }

        if (part.TryGetProperty("id", out JsonElement id))
        {
            Assert.True(id.ValueKind is JsonValueKind.String or JsonValueKind.Null);
        }
    }
}
