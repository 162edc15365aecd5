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
}
