using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Telltale.Benchmarks.Llm;

/// <summary>A model that answers at once, with an answer that is there already.</summary>
internal sealed class FakeModel : IChatClient
{
    private const int Chunks = 50;

    private static readonly ChatClientMetadata s_metadata = new("openai", new Uri("https://api.openai.com/v1"), "gpt-4o");

    private static readonly UsageDetails s_usage = new() { InputTokenCount = 1000, OutputTokenCount = 200, CachedInputTokenCount = 400 };

    private static readonly Task<ChatResponse> s_answer = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello"))
    {
        ResponseId = "chatcmpl-1",
        ModelId = "gpt-4o-2024-08-06",
        FinishReason = ChatFinishReason.Stop,
        Usage = s_usage,
    });

    private static readonly ChatResponseUpdate[] s_updates = Updates();

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => s_answer;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in s_updates)
        {
            await ValueTask.CompletedTask;
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? s_metadata : null;

    public void Dispose()
    {
    }

    private static ChatResponseUpdate[] Updates()
    {
        ChatResponseUpdate[] updates = new ChatResponseUpdate[Chunks];
        for (int i = 0; i < Chunks; i++)
        {
            updates[i] = new ChatResponseUpdate(ChatRole.Assistant, "word ") { ResponseId = "chatcmpl-1", ModelId = "gpt-4o-2024-08-06" };
        }

        updates[^1].FinishReason = ChatFinishReason.Stop;
        updates[^1].Contents.Add(new UsageContent(s_usage));
        return updates;
    }
}
