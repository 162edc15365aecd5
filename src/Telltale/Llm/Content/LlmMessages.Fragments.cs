namespace Telltale;

/// <summary>The calls of tools that a model asks for piece by piece.</summary>
public sealed partial class LlmMessages
{
    private string? _toolId;
    private string? _toolName;

    /// <summary>Adds a piece of a tool's call. One with an id or a name begins a call, any other adds to its arguments.</summary>
    /// <param name="id">The id of the call.</param>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">More of the JSON text of the arguments.</param>
    public void ToolCallPart(string? id, string? name, string? arguments)
    {
        if (!string.IsNullOrEmpty(id) || !string.IsNullOrEmpty(name))
        {
            FlushText();
            _textType = ToolCallType;
            _toolId = id;
            _toolName = name;
        }

        if (_textType == ToolCallType)
        {
            _text.Append(arguments);
        }
    }

    private void FlushToolCall()
    {
        string arguments = _text.ToString();
        _textType = null;
        _text.Clear();
        ToolCall(_toolId, _toolName, arguments.Length == 0 ? null : arguments);
    }
}
