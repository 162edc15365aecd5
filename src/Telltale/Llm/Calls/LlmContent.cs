namespace Telltale;

/// <summary>The messages of one call.</summary>
internal sealed class LlmContent(LlmSent sent)
{
    /// <summary>What was sent; the same for every enumeration of a stream.</summary>
    internal LlmSent Sent => sent;

    /// <summary>What came back.</summary>
    internal LlmMessages? Output { get; set; }
}
