using Microsoft.Extensions.AI;

namespace Telltale.Llm.Tests;

/// <summary>Where nobody listens, nothing is added.</summary>
public sealed class OffTests
{
    private static readonly ChatMessage[] s_messages = [new(ChatRole.User, "Hi")];

    [Fact]
    public void A_call_that_nobody_listens_to_costs_no_bytes()
    {
        Canned client = new();
        IChatClient asked = client;
        // A method group is left alone.
        Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> bare = asked.GetResponseAsync;
        bare(s_messages, null, CancellationToken.None);
        asked.GetResponseAsync(s_messages, null, CancellationToken.None);

        long without = Bytes(() => bare(s_messages, null, CancellationToken.None));
        long with = Bytes(() => asked.GetResponseAsync(s_messages, null, CancellationToken.None));

        Assert.Equal(without, with);
    }

    private static long Bytes(Func<Task<ChatResponse>> call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Canned : IChatClient
    {
        private static readonly Task<ChatResponse> s_response = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello")));

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => s_response;

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<ChatResponseUpdate>();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
