namespace Telltale.Generators;

/// <summary>The methods of client libraries that call models.</summary>
internal static class KnownMethods
{
    private const LlmClient OpenAI = LlmClient.OpenAI | LlmClient.AzureOpenAI;

    internal static readonly KnownMethod[] All =
    [
        .. Of(LlmClient.MicrosoftExtensionsAI, "Microsoft.Extensions.AI.IChatClient", "chat", null, "GetResponseAsync", "GetStreamingResponseAsync"),
        .. Of(LlmClient.MicrosoftExtensionsAI, "Microsoft.Extensions.AI.ChatClientExtensions", "chat", null, "GetResponseAsync", "GetStreamingResponseAsync"),
        .. Of(LlmClient.MicrosoftExtensionsAI, "Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions", "chat", null, "GetResponseAsync"),
        .. Of(LlmClient.MicrosoftExtensionsAI, "Microsoft.Extensions.AI.IEmbeddingGenerator", "embeddings", null, "GenerateAsync"),
        .. Of(
            LlmClient.MicrosoftExtensionsAI, "Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "embeddings", null,
            "GenerateAsync", "GenerateAndZipAsync", "GenerateVectorAsync", "GenerateEmbeddingAsync", "GenerateEmbeddingVectorAsync"),

        .. Of(
            OpenAI, "OpenAI.Chat.ChatClient", "chat", "openai",
            "CompleteChat", "CompleteChatAsync", "CompleteChatStreaming", "CompleteChatStreamingAsync"),
        .. Of(
            OpenAI, "OpenAI.Responses.ResponsesClient", "chat", "openai",
            "CreateResponse", "CreateResponseAsync", "CreateResponseStreaming", "CreateResponseStreamingAsync"),
        .. Of(
            OpenAI, "OpenAI.Responses.OpenAIResponseClient", "chat", "openai",
            "CreateResponse", "CreateResponseAsync", "CreateResponseStreaming", "CreateResponseStreamingAsync"),
        .. Of(
            OpenAI, "OpenAI.Embeddings.EmbeddingClient", "embeddings", "openai",
            "GenerateEmbedding", "GenerateEmbeddingAsync", "GenerateEmbeddings", "GenerateEmbeddingsAsync"),

        .. Of(LlmClient.Anthropic, "Anthropic.Services.IMessageService", "chat", "anthropic", "Create", "CreateStreaming"),
        .. Of(LlmClient.Anthropic, "Anthropic.Services.Beta.IMessageService", "chat", "anthropic", "Create", "CreateStreaming"),

        .. Of(LlmClient.Ollama, "OllamaSharp.IOllamaApiClient", "chat", "ollama", "ChatAsync"),
        .. Of(LlmClient.Ollama, "OllamaSharp.IOllamaApiClient", "text_completion", "ollama", "GenerateAsync"),
        .. Of(LlmClient.Ollama, "OllamaSharp.IOllamaApiClient", "embeddings", "ollama", "EmbedAsync"),
        .. Of(LlmClient.Ollama, "OllamaSharp.OllamaApiClientExtensions", "text_completion", "ollama", "GenerateAsync"),
        .. Of(LlmClient.Ollama, "OllamaSharp.OllamaApiClientExtensions", "embeddings", "ollama", "EmbedAsync"),
        .. Of(LlmClient.Ollama, "OllamaSharp.Chat", "chat", "ollama", "SendAsync", "SendAsAsync"),

        .. Of(
            LlmClient.SemanticKernel, "Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService", "chat", null,
            "GetChatMessageContentsAsync", "GetStreamingChatMessageContentsAsync"),
        .. Of(
            LlmClient.SemanticKernel, "Microsoft.SemanticKernel.ChatCompletion.ChatCompletionServiceExtensions", "chat", null,
            "GetChatMessageContentsAsync", "GetChatMessageContentAsync", "GetStreamingChatMessageContentsAsync"),
        .. Of(
            LlmClient.SemanticKernel, "Microsoft.SemanticKernel.TextGeneration.ITextGenerationService", "text_completion", null,
            "GetTextContentsAsync", "GetStreamingTextContentsAsync"),
        .. Of(
            LlmClient.SemanticKernel, "Microsoft.SemanticKernel.TextGeneration.TextGenerationExtensions", "text_completion", null,
            "GetTextContentAsync"),
        .. Of(
            LlmClient.SemanticKernel, "Microsoft.SemanticKernel.KernelExtensions", "chat", null,
            "InvokePromptAsync", "InvokePromptStreamingAsync"),
    ];

    private static IEnumerable<KnownMethod> Of(LlmClient clients, string type, string operation, string? provider, params string[] names) =>
        names.Select(name => new KnownMethod(clients, type, name, operation, provider));
}
