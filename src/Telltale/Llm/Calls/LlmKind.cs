namespace Telltale;

/// <summary>What sort of work an operation is. One call of a model inside another of the same sort is the same call.</summary>
internal enum LlmKind : byte
{
    /// <summary>A model writes an answer.</summary>
    Inference,

    /// <summary>A model makes vectors.</summary>
    Embeddings,

    /// <summary>A data source is searched.</summary>
    Retrieval,

    /// <summary>An agent is made.</summary>
    CreateAgent,

    /// <summary>An agent works.</summary>
    Agent,

    /// <summary>An agent makes its plan.</summary>
    Plan,

    /// <summary>An answer is fetched that was asked for before.</summary>
    Fetch,

    /// <summary>Agents and models work together.</summary>
    Workflow,

    /// <summary>A tool is run.</summary>
    Tool,

    /// <summary>An agent's memory is used.</summary>
    Memory,
}

/// <summary>Tells the sort of work from the name of the operation.</summary>
internal static class LlmKinds
{
    internal static LlmKind Of(string operation) => operation switch
    {
        "embeddings" => LlmKind.Embeddings,
        "retrieval" => LlmKind.Retrieval,
        "create_agent" => LlmKind.CreateAgent,
        "invoke_agent" => LlmKind.Agent,
        "plan" => LlmKind.Plan,
        "fetch_response" => LlmKind.Fetch,
        "invoke_workflow" => LlmKind.Workflow,
        "execute_tool" => LlmKind.Tool,
        _ when operation.Contains("_memory", StringComparison.Ordinal) => LlmKind.Memory,
        _ => LlmKind.Inference,
    };

    /// <summary>Whether a model is called, so that there may be tokens that somebody pays for.</summary>
    internal static bool CallsModel(this LlmKind kind) => kind is LlmKind.Inference or LlmKind.Embeddings;
}
