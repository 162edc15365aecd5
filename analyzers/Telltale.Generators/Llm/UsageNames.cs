using System.Collections.Immutable;

namespace Telltale.Generators;

/// <summary>What a member of a result tells of a call of a model, numbered as in <c>Telltale.TokenKind</c>.</summary>
internal enum UsageFact
{
    Input,
    UncachedInput,
    Output,
    CacheRead,
    CacheWrite,
    CacheWrite1h,
    Reasoning,
    InputAudio,
    OutputAudio,
    Cost,
    Model,
    ResponseId,
    FinishReason,
}

/// <summary>Knows how members are usually called that say what a model used.</summary>
internal static class UsageNames
{
    private static readonly ImmutableDictionary<string, UsageFact> s_facts = Facts();

    /// <summary>The names of members that hold the rest of them.</summary>
    internal static readonly ImmutableHashSet<string> Parts = ["Usage", "TokenUsage", "UsageDetails", "UsageMetadata", "Tokens"];

    internal static UsageFact? Of(string member) => s_facts.TryGetValue(member, out UsageFact fact) ? fact : null;

    private static ImmutableDictionary<string, UsageFact> Facts()
    {
        ImmutableDictionary<string, UsageFact>.Builder facts = ImmutableDictionary.CreateBuilder<string, UsageFact>(StringComparer.OrdinalIgnoreCase);
        Add(UsageFact.Input, "Input", "Prompt");
        Add(UsageFact.Output, "Output", "Completion", "Candidates");
        Add(UsageFact.CacheRead, "Cached", "CachedInput", "CachedPrompt", "CacheRead", "CacheReadInput", "CachedContent");
        Add(UsageFact.CacheWrite, "CacheWrite", "CacheWriteInput", "CacheCreation", "CacheCreationInput");
        Add(UsageFact.Reasoning, "Reasoning", "ReasoningOutput", "Thinking", "Thoughts");
        Add(UsageFact.InputAudio, "InputAudio", "AudioInput");
        Add(UsageFact.OutputAudio, "OutputAudio", "AudioOutput");
        facts["Model"] = facts["ModelId"] = facts["ModelName"] = UsageFact.Model;
        facts["Id"] = facts["ResponseId"] = UsageFact.ResponseId;
        facts["FinishReason"] = facts["StopReason"] = UsageFact.FinishReason;
        return facts.ToImmutable();

        void Add(UsageFact fact, params string[] names)
        {
            foreach (string name in names)
            {
                facts[name + "Tokens"] = facts[name + "TokenCount"] = facts[name + "TokensCount"] = fact;
            }
        }
    }
}
