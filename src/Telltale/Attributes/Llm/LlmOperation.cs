namespace Telltale;

/// <summary>What an LLM call does: <c>gen_ai.operation.name</c>.</summary>
public enum LlmOperation
{
    /// <summary><c>chat</c>: an answer to a conversation.</summary>
    Chat,

    /// <summary><c>text_completion</c>: the continuation of a text.</summary>
    TextCompletion,

    /// <summary><c>generate_content</c>: an answer of any kind to a request of any kind.</summary>
    GenerateContent,

    /// <summary><c>embeddings</c>: vectors.</summary>
    Embeddings,

    /// <summary><c>fetch_response</c>: an answer that was asked for before, and is paid for by the call that asked. Neither tokens nor cost are counted.</summary>
    FetchResponse,
}
