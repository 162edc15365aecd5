namespace Telltale;

/// <summary>What few requests say, kept apart so that the others need not have room for it.</summary>
public sealed partial class LlmCall
{
    private LlmRareRequest? _rare;

    internal bool HasRare => _rare is not null;

    private LlmRareRequest Rare => _rare ??= new LlmRareRequest();

    /// <summary>How many candidates are looked at.</summary>
    public double? TopK
    {
        get => Kept.Real(_rare?.TopK ?? 0);
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
        get => Kept.Real(_rare?.FrequencyPenalty ?? 0);
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
        get => Kept.Real(_rare?.PresencePenalty ?? 0);
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
        get => Kept.Whole(_rare?.ChoiceCount ?? 0);
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
        get => Kept.Whole(_rare?.Seed ?? 0);
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
        get => _rare?.StopSequences;
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
        get => _rare?.EncodingFormats;
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
        get => Kept.Whole(_rare?.Dimensions ?? 0);
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
        get => _rare?.OutputType;
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
        get => _rare?.RequestServiceTier;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.RequestServiceTier, value);
            }
        }
    }

    /// <summary>The agent's name, where it is not always the same.</summary>
    public string? AgentName
    {
        get => _rare?.AgentName;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.AgentName, value);
            }
        }
    }

    /// <summary>The agent's id, where it is not always the same.</summary>
    public string? AgentId
    {
        get => _rare?.AgentId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.AgentId, value);
            }
        }
    }

    /// <summary>The id by which the model asked for the tool.</summary>
    public string? ToolCallId
    {
        get => _rare?.ToolCallId;
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
        get => _rare?.MemoryStore;
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
        get => _rare?.MemoryRecord;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.MemoryRecord, value);
            }
        }
    }
}
