namespace Telltale;

/// <summary>What only the latest conventions have names for.</summary>
public sealed partial class LlmCall
{
    /// <summary>How hard the model is asked to think, in the provider's words.</summary>
    public string? ReasoningLevel
    {
        get => _rare?.Values.ReasoningLevel;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.ReasoningLevel, value);
            }
        }
    }

    /// <summary>The id of the answer that this request goes on from.</summary>
    public string? PreviousResponseId
    {
        get => _rare?.Values.PreviousResponseId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.PreviousResponseId, value);
            }
        }
    }

    /// <summary>Where a stream is taken up again.</summary>
    public string? StreamCursor
    {
        get => _rare?.Values.StreamCursor;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.StreamCursor, value);
            }
        }
    }

    /// <summary>How far the answer is, in the provider's words and in lower case: <c>completed</c>, <c>queued</c>.</summary>
    public string? ResponseStatus { get => _response.ResponseStatus; set => Kept.Set(ref _response.ResponseStatus, value); }

    /// <summary>Whether the conversation was made shorter for this call.</summary>
    public bool? IsCompacted { get => _response.IsCompacted; set => _response.IsCompacted = value ?? _response.IsCompacted; }

    /// <summary>The tokens of text in the prompt.</summary>
    public long? InputTextTokens { get => Kept.Whole(_response.InputTextTokens); set => Kept.SetCount(ref _response.InputTextTokens, value); }

    /// <summary>The tokens of text in the answer.</summary>
    public long? OutputTextTokens { get => Kept.Whole(_response.OutputTextTokens); set => Kept.SetCount(ref _response.OutputTextTokens, value); }

    /// <summary>The tokens of images in the prompt. They may have a price of their own.</summary>
    public long? InputImageTokens { get => Kept.Whole(_response.InputImageTokens); set => Kept.SetCount(ref _response.InputImageTokens, value); }

    /// <summary>The tokens of images in the answer. They may have a price of their own.</summary>
    public long? OutputImageTokens { get => Kept.Whole(_response.OutputImageTokens); set => Kept.SetCount(ref _response.OutputImageTokens, value); }
}
