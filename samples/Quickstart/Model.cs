using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;

/// <summary>The model: an OpenAI-compatible endpoint if <c>OPENAI_API_KEY</c> is set (and <c>OPENAI_BASE_URL</c>), else one that needs no network.</summary>
internal static class Model
{
    internal static IChatClient Create()
    {
        if (Environment.GetEnvironmentVariable("OPENAI_API_KEY") is not { Length: > 0 } key)
        {
            return new OfflineModel();
        }

        OpenAIClientOptions options = new();
        if (Environment.GetEnvironmentVariable("OPENAI_BASE_URL") is { Length: > 0 } address)
        {
            options.Endpoint = new Uri(address);
        }

        return new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient("gpt-4o-mini").AsIChatClient();
    }
}

/// <summary>No model at all: the same words every time, counted as tokens. It has the name of a real one, so that there is a price to show; nobody is billed.</summary>
internal sealed class OfflineModel : IChatClient
{
    private static readonly string[] s_answer = ["A ", "word ", "is ", "what ", "stands ", "between ", "spaces. ", "(This answer was not made by a model.)"];

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string word in s_answer)
        {
            await Task.Delay(5, cancellationToken);
            yield return new ChatResponseUpdate(ChatRole.Assistant, word) { ModelId = "gpt-4o-mini" };
        }

        UsageDetails usage = new() { InputTokenCount = messages.Sum(static message => message.Text.Split(' ').Length), OutputTokenCount = s_answer.Length };
        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(usage)]) { ModelId = "gpt-4o-mini", FinishReason = ChatFinishReason.Stop };
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", defaultModelId: "gpt-4o-mini") : null;

    public void Dispose()
    {
    }
}
