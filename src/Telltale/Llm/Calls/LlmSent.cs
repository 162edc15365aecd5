namespace Telltale;

/// <summary>The messages of a request, written out once.</summary>
internal sealed class LlmSent
{
    private string? _inputJson;
    private string? _instructionsJson;
    private bool _isWritten;

    internal LlmMessages? Input { get; set; }

    internal LlmMessages? Instructions { get; set; }

    internal (string? Instructions, string? Input) ToJson()
    {
        lock (this)
        {
            if (!_isWritten)
            {
                _isWritten = true;
                _instructionsJson = Instructions?.ToJson();
                _inputJson = Input?.ToJson();
            }

            return (_instructionsJson, _inputJson);
        }
    }
}
