namespace Telltale;

/// <summary>Under which names content is recorded.</summary>
internal static class ContentNames
{
    /// <summary>The documents that a search found: a list of objects that each have an id and a score.</summary>
    internal const string Documents = "gen_ai.retrieval.documents";

    /// <summary>The names of what goes in, and of what comes out.</summary>
    internal static (string Input, string? Output) Of(LlmSettings settings, LlmDialect dialect) => settings.Kind switch
    {
        LlmKind.Tool => ("gen_ai.tool.call.arguments", "gen_ai.tool.call.result"),
        LlmKind.Retrieval => ("gen_ai.retrieval.query.text", Documents),
        LlmKind.Memory when settings.Operation == "search_memory" => (MemoryNames.Of(dialect).Query, MemoryNames.Of(dialect).Records),
        LlmKind.Memory => (MemoryNames.Of(dialect).Records, null),
        _ => ("gen_ai.input.messages", "gen_ai.output.messages"),
    };
}
