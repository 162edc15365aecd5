namespace Telltale;

/// <summary>What few requests say, kept apart so that the others need not have room for it.</summary>
public sealed partial class LlmCall
{
    private LlmRareRequest? _rare;
    private LlmRareRequest? _idleRare;
    private bool _sharesRare;

    internal bool HasRare => _rare is not null;

    private ref LlmRareRequest.Said Rare => ref RareRequest.Values;

    private LlmRareRequest RareRequest
    {
        get
        {
            if (_rare is null)
            {
                (_rare, _idleRare) = (_idleRare ?? new LlmRareRequest(), null);
            }

            return _rare;
        }
    }

    // The room is kept for the next call, unless somebody else may send the same request once more.
    private void ClearRare()
    {
        if (_rare is { } rare && !_sharesRare)
        {
            rare.Values = default;
            _idleRare = rare;
        }

        _rare = null;
        _sharesRare = false;
    }

    /// <summary>How many candidates are looked at.</summary>
    public double? TopK
    {
        get => Kept.Real(_rare?.Values.TopK ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.TopK, value);
            }
        }
    }

    /// <summary>The penalty on what was said often.</summary>
    public double? FrequencyPenalty
    {
        get => Kept.Real(_rare?.Values.FrequencyPenalty ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.FrequencyPenalty, value);
            }
        }
    }

    /// <summary>The penalty on what was said.</summary>
    public double? PresencePenalty
    {
        get => Kept.Real(_rare?.Values.PresencePenalty ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.PresencePenalty, value);
            }
        }
    }

    /// <summary>How many answers are asked for.</summary>
    public long? ChoiceCount
    {
        get => Kept.Whole(_rare?.Values.ChoiceCount ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.ChoiceCount, value);
            }
        }
    }

    /// <summary>The seed.</summary>
    public long? Seed
    {
        get => Kept.Whole(_rare?.Values.Seed ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.Seed, value);
            }
        }
    }

    /// <summary>What ends the answer.</summary>
    public IEnumerable<string>? StopSequences
    {
        get => _rare?.Values.StopSequences;
        set
        {
            if (value is not null)
            {
                Rare.StopSequences = value;
            }
        }
    }

    /// <summary>The formats of vectors that are asked for.</summary>
    public IEnumerable<string>? EncodingFormats
    {
        get => _rare?.Values.EncodingFormats;
        set
        {
            if (value is not null)
            {
                Rare.EncodingFormats = value;
            }
        }
    }

    /// <summary>The dimensions of vectors.</summary>
    public long? Dimensions
    {
        get => Kept.Whole(_rare?.Values.Dimensions ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.Dimensions, value);
            }
        }
    }

    /// <summary>The kind of answer: <c>text</c>, <c>json</c>, <c>image</c> or <c>speech</c>.</summary>
    public string? OutputType
    {
        get => _rare?.Values.OutputType;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.OutputType, value);
            }
        }
    }

    /// <summary>OpenAI's service tier, as asked for.</summary>
    public string? RequestServiceTier
    {
        get => _rare?.Values.RequestServiceTier;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.RequestServiceTier, value);
            }
        }
    }

    /// <summary>The id by which the model asked for the tool.</summary>
    public string? ToolCallId
    {
        get => _rare?.Values.ToolCallId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.ToolCallId, value);
            }
        }
    }

    /// <summary>The memory store.</summary>
    public string? MemoryStore
    {
        get => _rare?.Values.MemoryStore;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.MemoryStore, value);
            }
        }
    }

    /// <summary>The memory record.</summary>
    public string? MemoryRecord
    {
        get => _rare?.Values.MemoryRecord;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.MemoryRecord, value);
            }
        }
    }

    /// <summary>The nucleus.</summary>
    public double? TopP
    {
        get => Kept.Real(_rare?.Values.TopP ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.TopP, value);
            }
        }
    }
}
