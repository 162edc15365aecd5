namespace Telltale;

/// <summary>What a member marked <see cref="TokenUsageAttribute"/> says of a call of a model.</summary>
public enum TokenKind
{
    /// <summary>All tokens of the prompt, those of caches among them.</summary>
    Input,

    /// <summary>The tokens of the prompt without those read from or written to a cache, as Anthropic counts.</summary>
    UncachedInput,

    /// <summary>All tokens of the answer, reasoning among them.</summary>
    Output,

    /// <summary>The tokens read from the prompt cache.</summary>
    CacheRead,

    /// <summary>The tokens written to the prompt cache.</summary>
    CacheWrite,

    /// <summary>Of those, the tokens that are kept for one hour.</summary>
    CacheWrite1h,

    /// <summary>The tokens the model thought with.</summary>
    Reasoning,

    /// <summary>The tokens of audio in the prompt.</summary>
    InputAudio,

    /// <summary>The tokens of audio in the answer.</summary>
    OutputAudio,

    /// <summary>What the call cost, in US dollars, as the provider says. It holds before the price table.</summary>
    Cost,

    /// <summary>The model that answered.</summary>
    Model,

    /// <summary>The id of the answer.</summary>
    ResponseId,

    /// <summary>Why the model stopped: text or an enum.</summary>
    FinishReason,
}
