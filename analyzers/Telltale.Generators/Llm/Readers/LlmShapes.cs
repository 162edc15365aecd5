using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows for which types the emitted readers have overloads. The readers are the templates; this is their table of contents.</summary>
internal static class LlmShapes
{
    private const string Watch = "global::Telltale.Generated.LlmReaders.Watch({scope}, {call})";

    internal static readonly string[] Requests =
    [
        "Microsoft.Extensions.AI.IChatClient", "Microsoft.Extensions.AI.IEmbeddingGenerator", "Microsoft.Extensions.AI.ChatOptions",
        "Microsoft.Extensions.AI.EmbeddingGenerationOptions", "Microsoft.Extensions.AI.ChatMessage",
        "OpenAI.Chat.ChatClient", "OpenAI.Chat.ChatCompletionOptions", "OpenAI.Chat.ChatMessage", "OpenAI.Responses.ResponsesClient",
        "OpenAI.Responses.OpenAIResponseClient", "OpenAI.Responses.CreateResponseOptions", "OpenAI.Responses.ResponseCreationOptions",
        "OpenAI.Embeddings.EmbeddingClient", "OpenAI.Embeddings.EmbeddingGenerationOptions",
        "Anthropic.Services.IMessageService", "Anthropic.Services.Beta.IMessageService", "Anthropic.Models.Messages.MessageCreateParams",
        "Anthropic.Models.Beta.Messages.MessageCreateParams",
        "OllamaSharp.IOllamaApiClient", "OllamaSharp.Chat", "OllamaSharp.Models.Chat.ChatRequest", "OllamaSharp.Models.GenerateRequest",
        "OllamaSharp.Models.EmbedRequest", "OllamaSharp.Models.RequestOptions",
        "Microsoft.SemanticKernel.Services.IAIService", "Microsoft.SemanticKernel.Kernel", "Microsoft.SemanticKernel.PromptExecutionSettings",
        "Microsoft.SemanticKernel.ChatCompletion.ChatHistory",
    ];

    /// <summary>The elements of sequences that are read of a request.</summary>
    internal static readonly string[] RequestElements =
        ["Microsoft.Extensions.AI.ChatMessage", "OpenAI.Chat.ChatMessage", "OpenAI.Responses.ResponseItem"];

    internal static readonly string[] Responses =
    [
        "Microsoft.Extensions.AI.ChatResponse", "Microsoft.Extensions.AI.GeneratedEmbeddings", "Microsoft.Extensions.AI.Embedding",
        "Microsoft.Extensions.AI.ImageGenerationResponse", "Microsoft.Extensions.AI.SpeechToTextResponse", "Microsoft.Extensions.AI.TextToSpeechResponse",
        "OpenAI.Chat.ChatCompletion", "OpenAI.Responses.ResponseResult", "OpenAI.Responses.OpenAIResponse", "OpenAI.Embeddings.OpenAIEmbeddingCollection",
        "Anthropic.Models.Messages.Message", "Anthropic.Models.Beta.Messages.BetaMessage",
        "OllamaSharp.Models.EmbedResponse",
        "Microsoft.SemanticKernel.KernelContent", "Microsoft.SemanticKernel.FunctionResult",
    ];

    /// <summary>What a <c>ClientResult</c> holds that is read together with its headers.</summary>
    internal static readonly string[] ClientResults =
    [
        "OpenAI.Chat.ChatCompletion", "OpenAI.Responses.ResponseResult", "OpenAI.Responses.OpenAIResponse", "OpenAI.Embeddings.OpenAIEmbeddingCollection",
        "OpenAI.Embeddings.OpenAIEmbedding",
    ];

    /// <summary>The elements of lists that are read of a response.</summary>
    internal static readonly string[] ResponseElements = ["Microsoft.SemanticKernel.ChatMessageContent", "Microsoft.SemanticKernel.TextContent"];

    internal static readonly string[] Chunks =
    [
        "Microsoft.Extensions.AI.ChatResponseUpdate", "OpenAI.Chat.StreamingChatCompletionUpdate", "OpenAI.Responses.StreamingResponseUpdate",
        "Anthropic.Models.Messages.RawMessageStreamEvent", "Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent",
        "OllamaSharp.Models.Chat.ChatResponseStream", "OllamaSharp.Models.GenerateResponseStream", "Microsoft.SemanticKernel.StreamingKernelContent",
    ];

    internal static readonly string[] Contents =
    [
        "Microsoft.Extensions.AI.ChatMessage", "OpenAI.Chat.ChatMessage", "OllamaSharp.Models.Chat.Message", "Microsoft.SemanticKernel.ChatCompletion.ChatHistory",
    ];

    /// <summary>Whether <c>LlmReaders.Request</c> takes a value of that static type. It reads content, too, where that is recorded.</summary>
    internal static bool HasRequest(ITypeSymbol type, Compilation compilation) =>
        IsAny(type, Requests) || Implementations(type, "System.Collections.Generic.IEnumerable").Any(static item => IsAny(item, RequestElements));

    /// <summary>Whether <c>LlmReaders.Response</c> takes one.</summary>
    internal static bool HasResponse(ITypeSymbol type, Compilation compilation) =>
        IsAny(type, Responses) || IsRawResult(type)
        || (type is INamedTypeSymbol { TypeArguments: [{ } value] } && type.Is("System.ClientModel.ClientResult") && IsAny(value, ClientResults))
        || Implementations(type, "System.Collections.Generic.IReadOnlyList").Any(static item => IsAny(item, ResponseElements));

    /// <summary>Whether it is an answer of OpenAI's as it came, in JSON.</summary>
    internal static bool IsRawResult(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.IsEmpty: true } && type.Is("System.ClientModel.ClientResult");

    /// <summary>Whether <c>LlmReaders.Chunk</c> takes one.</summary>
    internal static bool HasChunk(ITypeSymbol type, Compilation compilation) => IsAny(type, Chunks);

    /// <summary>Whether <c>LlmReaders.Content</c> takes one.</summary>
    internal static bool HasContent(ITypeSymbol type, Compilation compilation) =>
        IsAny(type, Contents) || Implementations(type, "System.Collections.Generic.IEnumerable").Any(static item => IsAny(item, RequestElements));

    /// <summary>The expression that watches a stream that is of a class of the library, with <c>{scope}</c> and <c>{call}</c> in it; null for others.</summary>
    internal static string? Wrapper(ITypeSymbol returned, Compilation compilation)
    {
        if (returned is not INamedTypeSymbol { TypeArguments: [{ } element] } stream)
        {
            return null;
        }

        return stream.Is(KnownTypes.Task)
            ? element.Is("System.ClientModel.AsyncStreamingResult") && Element(element).Is("OpenAI.Responses.StreamingResponseUpdate") ? Watch : null
            : (stream.Is("System.ClientModel.AsyncCollectionResult") || stream.Is("System.ClientModel.CollectionResult"))
                && (element.Is("OpenAI.Chat.StreamingChatCompletionUpdate") || element.Is("OpenAI.Responses.StreamingResponseUpdate")) ? Watch : null;
    }

    private static ITypeSymbol? Element(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [{ } element] } ? element : null;

    private static bool IsAny(ITypeSymbol type, string[] names)
    {
        foreach (string name in names)
        {
            if (IsConvertible(type, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConvertible(ITypeSymbol type, string name) =>
        type is ITypeParameterSymbol parameter
            ? parameter.ConstraintTypes.Any(constraint => IsConvertible(constraint, name))
            : type.IsOrDerivesFrom(name) || (IsInterface(name) && type.AllInterfaces.Any(implemented => implemented.Is(name)));

    private static bool IsInterface(string name)
    {
        int dot = name.LastIndexOf('.');
        return name.Length > dot + 2 && name[dot + 1] == 'I' && char.IsUpper(name[dot + 2]);
    }

    private static IEnumerable<ITypeSymbol> Implementations(ITypeSymbol type, string sequence)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [array.ElementType];
        }

        IEnumerable<INamedTypeSymbol> all = type is INamedTypeSymbol named ? type.AllInterfaces.Prepend(named) : type.AllInterfaces;
        return all.Where(implemented => implemented.Is(sequence)).Select(static implemented => Element(implemented)).OfType<ITypeSymbol>();
    }
}
