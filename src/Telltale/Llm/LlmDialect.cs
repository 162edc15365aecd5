namespace Telltale;

/// <summary>The version of OpenTelemetry's names for generative AI that LLM calls are recorded with.</summary>
public enum LlmDialect
{
    /// <summary>The names of v1.41.1, which backends read today. The default.</summary>
    V1_41,

    /// <summary>
    /// The names of September 2026, which not every backend reads yet: durations per kind of call, counters of tokens by modality,
    /// <c>gen_ai.usage.cache_write.input_tokens</c>.
    /// </summary>
    Latest,
}
