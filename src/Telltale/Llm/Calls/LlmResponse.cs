using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>What an answer says. Its default is that nothing is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LlmResponse
{
    internal string[]? FinishReasons;
    internal decimal Charge;
    internal bool IsCharged;
    internal string? ResponseId;
    internal string? ResponseModel;
    internal string? ResponseServiceTier;
    internal string? SystemFingerprint;
    internal string? ProxyCallId;
    internal string? ProxyModelId;
    internal long InputTokens;
    internal long OutputTokens;
    internal long CacheReadTokens;
    internal long CacheWriteTokens;
    internal long CacheWrite1hTokens;
    internal long ReasoningTokens;
    internal long InputAudioTokens;
    internal long OutputAudioTokens;
    internal string? ResponseStatus;
    internal bool? IsCompacted;
    internal long InputTextTokens;
    internal long OutputTextTokens;
    internal long InputImageTokens;
    internal long OutputImageTokens;
    internal long WebSearches;
    internal long RecordCount;
}
