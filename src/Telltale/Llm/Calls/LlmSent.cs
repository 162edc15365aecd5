namespace Telltale;

/// <summary>The messages of a request, written out once.</summary>
internal sealed class LlmSent
{
    private LlmTexts? _texts;

    internal LlmMessages? Input { get; set; }

    internal LlmMessages? Instructions { get; set; }

    internal LlmMessages? Tools { get; set; }

    internal LlmTexts ToJson()
    {
        lock (this)
        {
            return _texts ??= new LlmTexts(Instructions?.ToJson(), Input?.ToJson(), Tools?.ToJson());
        }
    }
}

/// <summary>What was sent, as it is recorded.</summary>
internal sealed record LlmTexts(string? Instructions, string? Input, string? Tools);
