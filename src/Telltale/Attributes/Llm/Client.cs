namespace Telltale;

/// <summary>The client libraries whose calls <see cref="TraceClientsAttribute"/> records.</summary>
[Flags]
public enum Client
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>IChatClient</c> and <c>IEmbeddingGenerator</c> of Microsoft.Extensions.AI.</summary>
    MicrosoftExtensionsAI = 1,

    /// <summary>The clients for chat, responses and embeddings of the package OpenAI.</summary>
    OpenAI = 2,

    /// <summary>The message service of the package Anthropic.</summary>
    Anthropic = 4,

    /// <summary>The client of the package OllamaSharp.</summary>
    Ollama = 8,

    /// <summary>The chat and text services and the prompts of Semantic Kernel.</summary>
    SemanticKernel = 16,

    /// <summary>The clients of the package Azure.AI.OpenAI.</summary>
    AzureOpenAI = 32,

    /// <summary>All of them.</summary>
    All = MicrosoftExtensionsAI | OpenAI | Anthropic | Ollama | SemanticKernel | AzureOpenAI,
}
