using System.Text.Json;

namespace Telltale;

/// <summary>How an answer of OpenAI's is read that its client leaves in JSON.</summary>
public sealed partial class LlmCall
{
    /// <summary>Reads an answer: chat, response or embeddings. Anything else says nothing.</summary>
    /// <param name="json">The body of the HTTP response.</param>
    public void ReadJson(ReadOnlyMemory<byte> json)
    {
        if (json.Span is not [(byte)'{', ..])
        {
            return;
        }

        Utf8JsonReader reader = new(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader);
        }
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        reader.Read();
        switch (name, reader.TokenType)
        {
            case ("id", JsonTokenType.String):
                ResponseId = reader.GetString();
                break;
            case ("model", JsonTokenType.String):
                ResponseModel = reader.GetString();
                break;
            case ("service_tier", JsonTokenType.String):
                ResponseServiceTier = reader.GetString();
                break;
            case ("system_fingerprint", JsonTokenType.String):
                SystemFingerprint = reader.GetString();
                break;
            case ("status", JsonTokenType.String):
                ReadStatus(reader.GetString()!);
                break;
            case ("usage", JsonTokenType.StartObject):
                ReadUsage(ref reader, null);
                break;
            case ("choices", JsonTokenType.StartArray):
                ReadChoices(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadStatus(string status)
    {
        Finish(status);
        if (status == "failed")
        {
            Fail("response.failed");
        }
    }

    private void ReadChoices(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isReason = reader.ValueTextEquals("finish_reason");
                reader.Read();
                if (isReason && reader.TokenType == JsonTokenType.String)
                {
                    Finish(reader.GetString());
                }

                reader.Skip();
            }
        }
    }

    // Details are counts of the same names, one level deeper.
    private void ReadUsage(ref Utf8JsonReader reader, string? of)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (of is null && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadUsage(ref reader, name);
            }
            else if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long count))
            {
                Take(of, name, count);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Take(string? of, string name, long count)
    {
        switch (of, name)
        {
            case (null, "prompt_tokens" or "input_tokens"):
                InputTokens = count;
                break;
            case (null, "completion_tokens" or "output_tokens"):
                OutputTokens = count;
                break;
            case ("prompt_tokens_details" or "input_tokens_details", "cached_tokens"):
                CacheReadTokens = count;
                break;
            case ("prompt_tokens_details" or "input_tokens_details", "audio_tokens") when count > 0:
                InputAudioTokens = count;
                break;
            case ("completion_tokens_details" or "output_tokens_details", "reasoning_tokens"):
                ReasoningTokens = count;
                break;
            case ("completion_tokens_details" or "output_tokens_details", "audio_tokens") when count > 0:
                OutputAudioTokens = count;
                break;
        }
    }
}
