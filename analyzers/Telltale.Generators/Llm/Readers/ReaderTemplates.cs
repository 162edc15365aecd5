namespace Telltale.Generators;

/// <summary>The files of readers, and the type of which each speaks.</summary>
internal static class ReaderTemplates
{
    private static readonly (string, string)[] s_beta =
    [
        ("Anthropic.Models.Messages", "Anthropic.Models.Beta.Messages"),
        ("Anthropic.Services", "Anthropic.Services.Beta"), ("s_endpoints", "s_betaEndpoints"),
        .. new[]
        {
            "Message", "Usage", "MessageDeltaUsage", "RawMessageStreamEvent", "RawMessageStartEvent", "RawMessageDeltaEvent", "RawContentBlockStartEvent",
            "RawContentBlockDeltaEvent", "ContentBlock", "ContentBlockParam", "MessageParam", "TextBlock", "TextBlockParam",
            "ThinkingBlock", "ThinkingBlockParam", "ToolUseBlock", "ToolUseBlockParam", "ToolResultBlockParam", "ImageBlockParam", "TextDelta",
            "ThinkingDelta", "InputJsonDelta", "OutputConfig",
        }.Select(static name => (name, "Beta" + name)),
    ];

    private static readonly (string, string)[] s_responses =
    [
        ("ResponseResult", "OpenAIResponse"), ("ResponsesClient", "OpenAIResponseClient"), ("CreateResponseOptions", "ResponseCreationOptions"),
    ];

    internal static readonly ReaderTemplate Common = new("Common", "System.Object");

    internal static readonly ReaderTemplate[] Libraries =
    [
        new("MicrosoftExtensionsAI", "Microsoft.Extensions.AI.ChatResponse"),
        new("MicrosoftExtensionsAI.Parts", "Microsoft.Extensions.AI.ChatResponse"),
        new("ClientModel", "System.ClientModel.ClientResult"),
        new("OpenAIChat", "OpenAI.Chat.ChatClient"),
        new("OpenAIChat.Parts", "OpenAI.Chat.ChatClient"),
        new("OpenAIEmbeddings", "OpenAI.Embeddings.EmbeddingClient"),
        new("OpenAIResponses", "OpenAI.Responses.ResponseTokenUsage", others: s_responses),
        new("OpenAIResponses.Parts", "OpenAI.Responses.ResponseTokenUsage", others: s_responses),
        new("Anthropic", "Anthropic.Models.Messages.Message"),
        new("Anthropic.Parts", "Anthropic.Models.Messages.Message"),
        new("AnthropicClient", "Anthropic.Services.IMessageService"),
        new("Anthropic", "Anthropic.Models.Beta.Messages.BetaMessage", s_beta),
        new("Anthropic.Parts", "Anthropic.Models.Beta.Messages.BetaMessage", s_beta),
        new("AnthropicClient", "Anthropic.Services.Beta.IMessageService", s_beta),
        new("Ollama", "OllamaSharp.IOllamaApiClient"),
        new("SemanticKernel", "Microsoft.SemanticKernel.KernelContent"),
        new("SemanticKernel.Parts", "Microsoft.SemanticKernel.KernelContent"),
    ];
}
