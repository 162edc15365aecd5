namespace Telltale;

/// <summary>What few requests say.</summary>
internal sealed class LlmRareRequest
{
    internal long TopK;
    internal long FrequencyPenalty;
    internal long PresencePenalty;
    internal long ChoiceCount;
    internal long Seed;
    internal IEnumerable<string>? StopSequences;
    internal IEnumerable<string>? EncodingFormats;
    internal long Dimensions;
    internal string? OutputType;
    internal string? RequestServiceTier;
    internal string? AgentName;
    internal string? AgentId;
    internal string? ToolCallId;
    internal string? MemoryStore;
    internal string? MemoryRecord;
}
