namespace Telltale;

/// <summary>The messages of one call.</summary>
internal sealed class LlmContent
{
    internal LlmMessages? Input { get; set; }

    internal LlmMessages? Output { get; set; }

    internal LlmMessages? Instructions { get; set; }

    /// <summary>What was sent, for a request that is made once more.</summary>
    internal LlmContent OfRequest() => new() { Input = Input, Instructions = Instructions };
}
