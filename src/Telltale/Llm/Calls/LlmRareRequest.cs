using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>What fewer requests say.</summary>
internal sealed class LlmRareRequest
{
    internal Said Values;

    [StructLayout(LayoutKind.Auto)]
    internal struct Said
    {
        internal long TopP;
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
        internal string? ReasoningLevel;
        internal string? PreviousResponseId;
        internal string? StreamCursor;
        internal string? ConversationId;
        internal string? UserId;
        internal string? PromptName;
        internal long PromptVersion;
        internal string? AgentName;
        internal string? AgentId;
        internal string? ToolCallId;
        internal string? MemoryStore;
        internal string? MemoryRecord;
        internal string? ReadError;
        internal LlmSent? Sent;
    }
}
