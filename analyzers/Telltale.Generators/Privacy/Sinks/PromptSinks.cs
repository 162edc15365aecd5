namespace Telltale.Generators;

/// <summary>What language models are sent.</summary>
internal static class PromptSinks
{
    private const string Extensions = "Microsoft.Extensions.AI";
    private const string OpenAI = "OpenAI.Chat";
    private const string Kernel = "Microsoft.SemanticKernel";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Prompt, $"{Extensions}.ChatClientExtensions", "GetResponseAsync GetStreamingResponseAsync") { Values = "chatMessage" },
        new(SinkKind.Prompt, $"{Extensions}.ChatClientStructuredOutputExtensions", "GetResponseAsync") { Values = "chatMessage" },
        new(SinkKind.Prompt, $"{Extensions}.ChatMessage", Sink.Constructor) { Values = "content" },
        new(SinkKind.Prompt, $"{Extensions}.TextContent", $"{Sink.Constructor} Text") { Values = "text value" },
        new(SinkKind.Prompt, $"{Extensions}.ChatOptions", "Instructions") { Values = "value" },
        new(SinkKind.Prompt, $"{Extensions}.IEmbeddingGenerator`2", "GenerateAsync") { Values = "values" },
        new(SinkKind.Prompt, $"{Extensions}.EmbeddingGeneratorExtensions", "GenerateAsync GenerateVectorAsync GenerateAndZipAsync")
        {
            Values = "value values",
        },

        new(SinkKind.Prompt, $"{OpenAI}.UserChatMessage", Sink.Constructor) { Values = "content contentParts" },
        new(SinkKind.Prompt, $"{OpenAI}.SystemChatMessage", Sink.Constructor) { Values = "content contentParts" },
        new(SinkKind.Prompt, $"{OpenAI}.DeveloperChatMessage", Sink.Constructor) { Values = "content contentParts" },
        new(SinkKind.Prompt, $"{OpenAI}.AssistantChatMessage", Sink.Constructor) { Values = "content contentParts" },
        new(SinkKind.Prompt, $"{OpenAI}.ToolChatMessage", Sink.Constructor) { Values = "content contentParts" },
        new(SinkKind.Prompt, $"{OpenAI}.ChatMessage",
            $"{Sink.Constructor} CreateUserMessage CreateSystemMessage CreateDeveloperMessage CreateAssistantMessage CreateToolMessage")
        {
            Values = "content contentParts",
        },
        new(SinkKind.Prompt, $"{OpenAI}.ChatMessageContentPart", $"{Sink.Constructor} CreateTextPart") { Values = "text" },
        new(SinkKind.Prompt, $"{OpenAI}.ChatClient",
            "CompleteChat CompleteChatAsync CompleteChatStreaming CompleteChatStreamingAsync") { Values = "messages" },
        new(SinkKind.Prompt, "OpenAI.Embeddings.EmbeddingClient",
            "GenerateEmbedding GenerateEmbeddingAsync GenerateEmbeddings GenerateEmbeddingsAsync") { Values = "input inputs" },
        new(SinkKind.Prompt, "OpenAI.Responses.ResponsesClient",
            "CreateResponse CreateResponseAsync CreateResponseStreaming CreateResponseStreamingAsync") { Values = "userInputText" },
        new(SinkKind.Prompt, "OpenAI.Responses.ResponseItem",
            "CreateUserMessageItem CreateDeveloperMessageItem CreateSystemMessageItem CreateAssistantMessageItem")
        {
            Values = "inputTextContent outputTextContent",
        },
        new(SinkKind.Prompt, "OpenAI.Responses.CreateResponseOptions", "Instructions") { Values = "value" },
        new(SinkKind.Prompt, "OpenAI.Images.ImageClient", "GenerateImage GenerateImageAsync") { Values = "prompt" },

        new(SinkKind.Prompt, $"{Kernel}.KernelExtensions", "InvokePromptAsync InvokePromptStreamingAsync") { Text = "promptTemplate" },
        new(SinkKind.Prompt, $"{Kernel}.KernelArguments", Sink.Constructor) { Pairs = "source" },
        new(SinkKind.Prompt, $"{Extensions}.AIFunctionArguments", $"Add {Sink.Indexer}")
        {
            On = $"{Kernel}.KernelArguments", Keys = "key", Values = "value",
        },
        new(SinkKind.Prompt, $"{Kernel}.ChatMessageContent", $"{Sink.Constructor} Content") { Values = "content value" },
        new(SinkKind.Prompt, $"{Kernel}.TextContent", $"{Sink.Constructor} Text") { Values = "text value" },
        new(SinkKind.Prompt, $"{Kernel}.ChatCompletion.ChatHistory",
            $"{Sink.Constructor} AddMessage AddUserMessage AddSystemMessage AddDeveloperMessage AddAssistantMessage")
        {
            Values = "content systemMessage message",
        },
        new(SinkKind.Prompt, $"{Kernel}.ChatCompletion.ChatCompletionServiceExtensions",
            "GetChatMessageContentAsync GetChatMessageContentsAsync GetStreamingChatMessageContentsAsync") { Values = "prompt" },
        new(SinkKind.Prompt, $"{Kernel}.Agents.Agent", "InvokeAsync InvokeStreamingAsync") { Values = "message" },
        new(SinkKind.Prompt, "Microsoft.Agents.AI.AIAgent", "RunAsync RunStreamingAsync") { Values = "message" },

        new(SinkKind.Prompt, "Anthropic.Models.Messages.MessageParam", "Content") { Values = "value" },
        new(SinkKind.Prompt, "Anthropic.Models.Messages.UserMessageParam", "Content") { Values = "value" },
        new(SinkKind.Prompt, "Anthropic.Models.Messages.TextBlockParam", $"{Sink.Constructor} Text") { Values = "text value" },
        new(SinkKind.Prompt, "Anthropic.Models.Messages.MessageCreateParams", "System") { Values = "value" },
        new(SinkKind.Prompt, "Anthropic.SDK.Messaging.Message", Sink.Constructor) { Values = "text" },
        new(SinkKind.Prompt, "Anthropic.SDK.Messaging.SystemMessage", Sink.Constructor) { Values = "text" },
        new(SinkKind.Prompt, "OllamaSharp.Chat", "SendAsync SendAsAsync") { Values = "message" },
        new(SinkKind.Prompt, "OllamaSharp.Models.Chat.Message", $"{Sink.Constructor} Content") { Values = "content value" },
        new(SinkKind.Prompt, "OllamaSharp.Models.GenerateRequest", "Prompt System") { Values = "value" },
    ];
}
