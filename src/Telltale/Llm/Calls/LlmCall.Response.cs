namespace Telltale;

/// <summary>What the answer says.</summary>
public sealed partial class LlmCall
{
    private LlmResponse _response;

    /// <summary>The id of the answer.</summary>
    public string? ResponseId { get => _response.ResponseId; set => Kept.Set(ref _response.ResponseId, value); }

    /// <summary>The model that answered.</summary>
    public string? ResponseModel { get => _response.ResponseModel; set => Kept.Set(ref _response.ResponseModel, value); }

    /// <summary>The service tier that served the call, in the provider's words. It decides about the cost.</summary>
    public string? ResponseServiceTier { get => _response.ResponseServiceTier; set => Kept.Set(ref _response.ResponseServiceTier, value); }

    /// <summary>OpenAI's fingerprint of the system.</summary>
    public string? SystemFingerprint { get => _response.SystemFingerprint; set => Kept.Set(ref _response.SystemFingerprint, value); }

    /// <summary>The id by which a proxy knows the call.</summary>
    public string? ProxyCallId { get => _response.ProxyCallId; set => Kept.Set(ref _response.ProxyCallId, value); }

    /// <summary>The id by which a proxy knows the deployment that answered: its own metrics have it, too.</summary>
    public string? ProxyModelId { get => _response.ProxyModelId; set => Kept.Set(ref _response.ProxyModelId, value); }

    /// <summary>All tokens of the prompt, caches included.</summary>
    public long? InputTokens { get => Kept.Whole(_response.InputTokens); set => Kept.SetCount(ref _response.InputTokens, value); }

    /// <summary>All tokens of the answer, reasoning included.</summary>
    public long? OutputTokens { get => Kept.Whole(_response.OutputTokens); set => Kept.SetCount(ref _response.OutputTokens, value); }

    /// <summary>The tokens read from the cache.</summary>
    public long? CacheReadTokens { get => Kept.Whole(_response.CacheReadTokens); set => Kept.SetCount(ref _response.CacheReadTokens, value); }

    /// <summary>The tokens written to the cache.</summary>
    public long? CacheWriteTokens { get => Kept.Whole(_response.CacheWriteTokens); set => Kept.SetCount(ref _response.CacheWriteTokens, value); }

    /// <summary>Of those, the tokens kept for one hour.</summary>
    public long? CacheWrite1hTokens { get => Kept.Whole(_response.CacheWrite1hTokens); set => Kept.SetCount(ref _response.CacheWrite1hTokens, value); }

    /// <summary>The tokens the model thought with.</summary>
    public long? ReasoningTokens { get => Kept.Whole(_response.ReasoningTokens); set => Kept.SetCount(ref _response.ReasoningTokens, value); }

    /// <summary>The tokens of audio in the prompt.</summary>
    public long? InputAudioTokens { get => Kept.Whole(_response.InputAudioTokens); set => Kept.SetCount(ref _response.InputAudioTokens, value); }

    /// <summary>The tokens of audio in the answer.</summary>
    public long? OutputAudioTokens { get => Kept.Whole(_response.OutputAudioTokens); set => Kept.SetCount(ref _response.OutputAudioTokens, value); }

    /// <summary>The web searches that the provider made.</summary>
    public long? WebSearches { get => Kept.Whole(_response.WebSearches); set => Kept.SetCount(ref _response.WebSearches, value); }

    /// <summary>How many memory records or documents there are.</summary>
    public long? RecordCount { get => Kept.Whole(_response.RecordCount); set => Kept.SetCount(ref _response.RecordCount, value); }
}
