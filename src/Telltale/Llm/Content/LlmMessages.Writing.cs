using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telltale;

/// <summary>The writing of messages: each part when the next begins, because chunks of a text have to be redacted together.</summary>
public sealed partial class LlmMessages
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string ToolCallType = "tool_call";

    internal static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MessageForm _form;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;
    private readonly StringBuilder _text = new();
    private string? _textType;
    private int _textLength;
    private string? _role;
    private bool _isOpen;
    private bool _isFull;

    internal LlmMessages(MessageForm form = MessageForm.Input)
    {
        _form = form;
        _writer = new Utf8JsonWriter(_json, JsonOptions);
        if (!IsValue)
        {
            _writer.WriteStartArray();
        }
    }

    private bool IsValue => _form == MessageForm.Value;

    private bool HasMessages => _form is MessageForm.Input or MessageForm.Output;

    /// <inheritdoc/>
    public partial void Begin(string? role, string? name)
    {
        if (IsValue)
        {
            return;
        }

        End();
        if (IsFull() || !HasMessages)
        {
            return;
        }

        _isOpen = true;
        _role = role;
        _writer.WriteStartObject();
        _writer.WriteString("role", string.IsNullOrEmpty(role) ? "user" : role);
        if (!string.IsNullOrEmpty(name))
        {
            _writer.WriteString("name", Redaction.Redact(DataKind.Name, name));
        }

        _writer.WriteStartArray("parts");
    }

    /// <inheritdoc/>
    public partial void Text(string? text) => Append("text", text);

    /// <inheritdoc/>
    public partial void Reasoning(string? text) => Append("reasoning", text);

    /// <inheritdoc/>
    public partial void End(string? finishReason)
    {
        if (IsValue)
        {
            return;
        }

        FlushText();
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        _writer.WriteEndArray();
        if (_form == MessageForm.Output)
        {
            _writer.WriteString("finish_reason", FinishReasons.Standard(finishReason));
        }

        _writer.WriteEndObject();
    }

    /// <summary>Whether nothing was written.</summary>
    internal bool IsEmpty => !_isOpen && _textType is null && _writer.BytesCommitted + _writer.BytesPending <= 1;

    /// <summary>All of it as JSON; null if there is nothing. Nothing can be added any more.</summary>
    /// <param name="finishReason">Why the model stopped, for a message that was not ended.</param>
    internal string? ToJson(string? finishReason = null)
    {
        if (IsValue)
        {
            return ToValue();
        }

        End(finishReason);
        if (IsEmpty)
        {
            return null;
        }

        _writer.WriteEndArray();
        _writer.Flush();
        return Encoding.UTF8.GetString(_json.WrittenSpan);
    }

    private void Append(string type, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_textType != type)
        {
            FlushText();
            _textType = type;
        }

        // Of a text that is only marked or cut, no more is kept than is needed.
        _textLength += text.Length;
        int room = ContentText.Wanted - _text.Length;
        if (room > 0)
        {
            _text.Append(text, 0, Math.Min(room, text.Length));
        }
    }

    private void FlushText()
    {
        if (_textType is not { } type)
        {
            return;
        }

        if (type == ToolCallType)
        {
            FlushToolCall();
            return;
        }

        string text = ContentText.Of(_text.ToString(), _textLength);
        _textType = null;
        _textLength = 0;
        _text.Clear();
        if (StartPart(type))
        {
            _writer.WriteString("content", text);
            _writer.WriteEndObject();
        }
    }

    private bool StartPart(string type)
    {
        if (IsValue)
        {
            return false;
        }

        FlushText();
        if (IsFull())
        {
            return false;
        }

        if (!_isOpen && HasMessages)
        {
            Begin(_role ?? (_form == MessageForm.Output ? "assistant" : "user"));
        }

        _writer.WriteStartObject();
        _writer.WriteString("type", type);
        return true;
    }

    // Many parts can be too much, however short each of them is.
    private bool IsFull()
    {
        if (!_isFull && _writer.BytesCommitted + _writer.BytesPending > MaxBytes)
        {
            _isFull = true;
        }

        return _isFull;
    }
}
