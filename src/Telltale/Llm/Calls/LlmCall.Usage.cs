namespace Telltale;

/// <summary>What a call used and cost: by itself, and by the calls it is made of.</summary>
public sealed partial class LlmCall
{
    private LlmAbsorbed? _absorbed;

    /// <summary>How many calls of models an agent made.</summary>
    internal int InferencesInside { get; private set; }

    /// <summary>How many calls of tools an agent made.</summary>
    internal int ToolsInside { get; private set; }

    /// <summary>What was used, as far as it is known.</summary>
    internal LlmUsage Usage => new(InputTokens, OutputTokens)
    {
        CacheReadTokens = CacheReadTokens,
        CacheWriteTokens = CacheWriteTokens,
        CacheWrite1hTokens = CacheWrite1hTokens,
        ReasoningTokens = ReasoningTokens,
        InputAudioTokens = InputAudioTokens,
        OutputAudioTokens = OutputAudioTokens,
        InputImageTokens = InputImageTokens,
        OutputImageTokens = OutputImageTokens,
        WebSearches = WebSearches,
    };

    /// <summary>Whether the tokens of this call are nobody else's: an agent in this process is made of calls that have theirs.</summary>
    internal bool IsPaidFor => Settings.Kind.CallsModel() || (Settings.Kind == LlmKind.Agent && Settings.IsRemote);

    /// <summary>What the call cost. A call without a price is counted as such, so this is asked once.</summary>
    internal LlmCost? FindCost()
    {
        if (Charged is { } charged)
        {
            return new LlmCost(charged, null, null, LlmCostSource.Provider);
        }

        if (_absorbed is not null)
        {
            return _absorbed.Cost;
        }

        return LlmPrices.Cost(KnownProvider, ResponseModel ?? KnownModel, KnownModel, Usage, ResponseServiceTier);
    }

    /// <summary>Counts a call that an agent makes.</summary>
    internal void CountInside(LlmKind kind)
    {
        InferencesInside += kind == LlmKind.Inference ? 1 : 0;
        ToolsInside += kind == LlmKind.Tool ? 1 : 0;
    }

    /// <summary>Takes what a call inside this one says.</summary>
    internal void Absorb(LlmCall inner)
    {
        bool isUsed = !inner.Usage.IsUnknown || inner.Charged is not null;
        if (inner.ErrorType is null || isUsed)
        {
            (_absorbed ??= new LlmAbsorbed()).Add(inner.FindCost());
        }

        _request.Provider = KnownProvider ?? inner.KnownProvider;
        _request.Model = KnownModel ?? inner.KnownModel;
        _request.Endpoint ??= inner.Endpoint;
        _request.ApiType ??= inner.ApiType;
        ResponseModel = inner.ResponseModel;
        ResponseId = inner.ResponseId;
        ResponseServiceTier = inner.ResponseServiceTier;
        ResponseStatus = inner.ResponseStatus;
        IsCompacted = inner.IsCompacted;
        SystemFingerprint = inner.SystemFingerprint;
        _response.FinishReasons = inner.FinishReasons ?? _response.FinishReasons;
        InputTokens = Sum(InputTokens, inner.InputTokens);
        OutputTokens = Sum(OutputTokens, inner.OutputTokens);
        CacheReadTokens = Sum(CacheReadTokens, inner.CacheReadTokens);
        CacheWriteTokens = Sum(CacheWriteTokens, inner.CacheWriteTokens);
        CacheWrite1hTokens = Sum(CacheWrite1hTokens, inner.CacheWrite1hTokens);
        ReasoningTokens = Sum(ReasoningTokens, inner.ReasoningTokens);
        InputAudioTokens = Sum(InputAudioTokens, inner.InputAudioTokens);
        OutputAudioTokens = Sum(OutputAudioTokens, inner.OutputAudioTokens);
        InputTextTokens = Sum(InputTextTokens, inner.InputTextTokens);
        OutputTextTokens = Sum(OutputTextTokens, inner.OutputTextTokens);
        InputImageTokens = Sum(InputImageTokens, inner.InputImageTokens);
        OutputImageTokens = Sum(OutputImageTokens, inner.OutputImageTokens);
        WebSearches = Sum(WebSearches, inner.WebSearches);
    }

    private static long? Sum(long? one, long? other) => one is null ? other : one + (other ?? 0);
}
