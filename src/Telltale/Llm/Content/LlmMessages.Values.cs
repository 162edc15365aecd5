using System.Text;

namespace Telltale;

/// <summary>One value alone, where there are no messages: what a tool was given, what a search was asked.</summary>
public sealed partial class LlmMessages
{
    private bool _hasValue;

    // The first value is the one; text is kept until the end.
    private bool TakesValue(object? value)
    {
        if (!IsValue)
        {
            return false;
        }

        if (!_hasValue && value is not null)
        {
            _hasValue = true;
            ContentJson.Write(_writer, value);
        }

        return true;
    }

    private string? ToValue()
    {
        if (!_hasValue)
        {
            return _textType is null ? null : ContentText.Of(_text.ToString(), _textLength);
        }

        _writer.Flush();
        return Encoding.UTF8.GetString(_json.WrittenSpan);
    }
}
