using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;

namespace CodeAssistant;

/// <summary>The model: an OpenAI-compatible endpoint where one is configured, else one that needs no network.</summary>
internal static class Models
{
    internal static IChatClient Create(IConfiguration configuration)
    {
        if (configuration["OPENAI_API_KEY"] is not { Length: > 0 } key)
        {
            return new OfflineModel();
        }

        OpenAIClientOptions options = new();
        if (configuration["OPENAI_BASE_URL"] is { Length: > 0 } address)
        {
            options.Endpoint = new Uri(address);
        }

        return new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient(configuration["OPENAI_MODEL"] ?? "gpt-4o-mini").AsIChatClient();
    }
}

/// <summary>
/// No model at all: it gives always the same answers, and counts words as tokens. It calls itself by the name of a real model so that there is a price
/// to show; nothing is sent and nothing is paid.
/// </summary>
internal sealed class OfflineModel : IChatClient
{
    private static readonly string[] s_answer = ["It is ", "declared ", "where the ", "tool ", "found it."];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool asks = options?.Tools is not null && messages.Last().Role != ChatRole.Tool;
        AIContent[] contents = asks ? [new FunctionCallContent("call-1", "find_symbol", new Dictionary<string, object?> { ["name"] = "Conversations" })]
            : options?.Tools is null ? [new TextContent(" => Task.CompletedTask;")]
            : [.. s_answer.Select(static text => new TextContent(text))];
        UsageDetails usage = new() { InputTokenCount = messages.Sum(static message => message.Text.Split(' ').Length), OutputTokenCount = contents.Length };
        foreach (AIContent content in contents.Append(new UsageContent(usage)))
        {
            await Task.Delay(3, cancellationToken);
            yield return new ChatResponseUpdate(ChatRole.Assistant, [content])
            {
                ResponseId = "offline",
                ModelId = "gpt-4o-mini",
                FinishReason = content is not UsageContent ? null : asks ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
            };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", defaultModelId: "gpt-4o-mini") : null;

    public void Dispose()
    {
    }
}
