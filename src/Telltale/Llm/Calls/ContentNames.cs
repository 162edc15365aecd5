namespace Telltale;

/// <summary>Under which names content is recorded.</summary>
internal static class ContentNames
{
    /// <summary>The documents that a search found: a list of objects that each have an id and a score.</summary>
    internal const string Documents = "gen_ai.retrieval.documents";

    /// <summary>The names of what goes in, and of what comes out.</summary>
    internal static (string Input, string? Output) Of(LlmSettings settings) => settings.Kind switch
    {
        LlmKind.Tool => ("gen_ai.tool.call.arguments", "gen_ai.tool.call.result"),
        LlmKind.Retrieval => ("gen_ai.retrieval.query.text", Documents),
        LlmKind.Memory when settings.Operation == "search_memory" => ("gen_ai.memory.query.text", "gen_ai.memory.records"),
        LlmKind.Memory => ("gen_ai.memory.records", null),
        _ => ("gen_ai.input.messages", "gen_ai.output.messages"),
    };
}
