using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Telltale;

/// <summary>
/// Writes a request's parameters as Langfuse has them, where the service tier is among them: its prices hang on that. All others are written,
/// too, because Langfuse then looks no further.
/// </summary>
internal static class LangfuseParameters
{
    /// <summary>The parameters; null where no tier is known: the standard's attributes say all the others.</summary>
    internal static string? Of(LlmCall call)
    {
        if ((call.ResponseServiceTier ?? call.RequestServiceTier) is not { } tier || tier == "auto")
        {
            return null;
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, LlmMessages.JsonOptions))
        {
            writer.WriteStartObject();
            Write(writer, "temperature", call.Temperature);
            Write(writer, "top_p", call.TopP);
            Write(writer, "top_k", call.TopK);
            Write(writer, "max_tokens", call.MaxTokens);
            Write(writer, "frequency_penalty", call.FrequencyPenalty);
            Write(writer, "presence_penalty", call.PresencePenalty);
            Write(writer, "seed", call.Seed);
            writer.WriteString("service_tier", tier);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}
