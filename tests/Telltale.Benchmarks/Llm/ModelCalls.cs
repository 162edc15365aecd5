using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;

namespace Telltale.Benchmarks.Llm;

/// <summary>A call of a model, whole or as a stream of fifty chunks: bare, recorded by us, and by Microsoft.Extensions.AI's own client.</summary>
public abstract class ModelCalls
{
    private readonly ChatMessage[] _messages = [new(ChatRole.User, "Hello")];
    private readonly ChatOptions _options = new() { ModelId = "gpt-4o", Temperature = 0.7f, MaxOutputTokens = 1000 };
    private readonly FakeModel _bare = new();
    private readonly IChatClient _peer = new ChatClientBuilder(new FakeModel()).UseOpenTelemetry().Build();

    [Benchmark(Baseline = true), BenchmarkCategory("1 whole")]
    public ChatResponse Whole_Bare() => _bare.GetResponseAsync(_messages, _options).GetAwaiter().GetResult();

    [Benchmark, BenchmarkCategory("1 whole")]
    public ChatResponse Whole_Telltale() => RecordedModel.Ask(_bare, _messages, _options).GetAwaiter().GetResult();

    [Benchmark, BenchmarkCategory("1 whole")]
    public ChatResponse Whole_UseOpenTelemetry() => _peer.GetResponseAsync(_messages, _options).GetAwaiter().GetResult();

    [Benchmark(Baseline = true), BenchmarkCategory("2 stream")]
    public int Stream_Bare() => Count(_bare.GetStreamingResponseAsync(_messages, _options));

    [Benchmark, BenchmarkCategory("2 stream")]
    public int Stream_Telltale() => Count(RecordedModel.Stream(_bare, _messages, _options));

    [Benchmark, BenchmarkCategory("2 stream")]
    public int Stream_UseOpenTelemetry() => Count(_peer.GetStreamingResponseAsync(_messages, _options));

    private static int Count(IAsyncEnumerable<ChatResponseUpdate> stream)
    {
        int count = 0;
        IAsyncEnumerator<ChatResponseUpdate> updates = stream.GetAsyncEnumerator();
        while (Next(updates))
        {
            count++;
        }

        updates.DisposeAsync().GetAwaiter().GetResult();
        return count;
    }

    // Whatever wraps it, the model answers at once.
    private static bool Next(IAsyncEnumerator<ChatResponseUpdate> updates) => updates.MoveNextAsync().GetAwaiter().GetResult();
}
