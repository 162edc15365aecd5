namespace Telltale.Generators;

/// <summary>The client libraries, numbered as in <c>Telltale.Client</c>.</summary>
[Flags]
internal enum LlmClient
{
    None = 0,
    MicrosoftExtensionsAI = 1,
    OpenAI = 2,
    Anthropic = 4,
    Ollama = 8,
    SemanticKernel = 16,
    AzureOpenAI = 32,
    All = MicrosoftExtensionsAI | OpenAI | Anthropic | Ollama | SemanticKernel | AzureOpenAI,
}
