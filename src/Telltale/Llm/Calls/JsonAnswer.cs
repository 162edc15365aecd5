using System.Text.Json;

namespace Telltale;

/// <summary>Reads what OpenAI answers, in the language of its chats or of its responses, without making anything of the rest.</summary>
internal ref struct JsonAnswer(LlmCall call, ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _reader = new(json);
    private string? _status;
    private string? _incomplete;
    private bool _callsTools;

    internal void Read()
    {
        _reader.Read();
        while (Next() is { } name)
        {
            ReadMember(name);
        }

        if (_status is not null)
        {
            call.Finish(_status != "completed" ? _incomplete ?? _status : _callsTools ? "tool_calls" : "stop");
        }

        if (_status == "failed")
        {
            call.Fail("response.failed");
        }
    }

    private void ReadMember(string name)
    {
        switch (name, _reader.TokenType)
        {
            case ("id", JsonTokenType.String):
                call.ResponseId = _reader.GetString();
                break;
            case ("model", JsonTokenType.String):
                call.ResponseModel = _reader.GetString();
                break;
            case ("service_tier", JsonTokenType.String):
                call.ResponseServiceTier = _reader.GetString();
                break;
            case ("system_fingerprint", JsonTokenType.String):
                call.SystemFingerprint = _reader.GetString();
                break;
            case ("status", JsonTokenType.String):
                call.ResponseStatus = _status = _reader.GetString();
                break;
            case ("incomplete_details", JsonTokenType.StartObject):
                _incomplete = Text("reason");
                break;
            case ("usage", JsonTokenType.StartObject):
                ReadUsage(of: null);
                break;
            case ("choices", JsonTokenType.StartArray):
                while (IsNextObject())
                {
                    call.Finish(Text("finish_reason"));
                }

                break;
            case ("output", JsonTokenType.StartArray):
                while (IsNextObject())
                {
                    _callsTools |= Text("type") == "function_call";
                }

                break;
            default:
                _reader.Skip();
                break;
        }
    }

    // Details are counts, too, one level deeper.
    private void ReadUsage(string? of)
    {
        while (Next() is { } name)
        {
            if (of is null && _reader.TokenType == JsonTokenType.StartObject)
            {
                ReadUsage(name);
            }
            else if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out long count))
            {
                Take(of, name, count);
            }
            else
            {
                _reader.Skip();
            }
        }
    }

    private readonly void Take(string? of, string name, long count)
    {
        switch (of, name)
        {
            case (null, "prompt_tokens" or "input_tokens"):
                call.InputTokens = count;
                break;
            case (null, "completion_tokens" or "output_tokens"):
                call.OutputTokens = count;
                break;
            case ("prompt_tokens_details" or "input_tokens_details", "cached_tokens"):
                call.CacheReadTokens = count;
                break;
            case ("prompt_tokens_details" or "input_tokens_details", "cache_write_tokens") when count > 0:
                call.CacheWriteTokens = count;
                break;
            case ("prompt_tokens_details" or "input_tokens_details", "audio_tokens") when count > 0:
                call.InputAudioTokens = count;
                break;
            case ("completion_tokens_details" or "output_tokens_details", "reasoning_tokens"):
                call.ReasoningTokens = count;
                break;
            case ("completion_tokens_details" or "output_tokens_details", "audio_tokens") when count > 0:
                call.OutputAudioTokens = count;
                break;
        }
    }

    /// <summary>The text of that name in an object, which is read to its end.</summary>
    private string? Text(string wanted)
    {
        string? found = null;
        while (Next() is { } name)
        {
            if (name == wanted && _reader.TokenType == JsonTokenType.String)
            {
                found = _reader.GetString();
            }

            _reader.Skip();
        }

        return found;
    }

    private bool IsNextObject() => _reader.Read() && _reader.TokenType == JsonTokenType.StartObject;

    /// <summary>The name of the next member, of which the value is read; null at the object's end.</summary>
    private string? Next()
    {
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }

        string name = _reader.GetString()!;
        _reader.Read();
        return name;
    }
}
