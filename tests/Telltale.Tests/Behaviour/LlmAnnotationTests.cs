using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>What a listener is told of methods that are annotated as being about a model.</summary>
public sealed class LlmAnnotationTests : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly LlmSubject _subject = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task Records_model_tokens_and_who_asked()
    {
        await _subject.AskAsync("c1", "jane@example.org", "why?");
        Activity span = Assert.Single(_recorder.Spans);
        Assert.Equal("chat gpt-4o", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal("openai", span.GetTagItem("gen_ai.provider.name"));
        Assert.Equal("c1", span.GetTagItem("gen_ai.conversation.id"));
        Assert.Equal("[personal]", span.GetTagItem("user.id"));
        Assert.Equal(10L, span.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(2L, span.GetTagItem("gen_ai.usage.output_tokens"));
        Assert.Equal("gpt-4o-2024-08-06", span.GetTagItem("gen_ai.response.model"));
        Assert.DoesNotContain(span.TagObjects, static tag => tag.Key.EndsWith("messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Records_a_stream_while_it_is_enumerated()
    {
        IAsyncEnumerable<Piece> stream = _subject.StreamAsync("gpt-4o-mini");
        Assert.Empty(_recorder.Spans);
        await foreach (Piece piece in stream)
        {
            Assert.NotEmpty(piece.Text);
            Assert.Empty(_recorder.Spans);
        }

        Activity span = Assert.Single(_recorder.Spans);
        Assert.Equal(10L, span.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Contains(_recorder.Script, static line => line.StartsWith("gen_ai.client.operation.time_to_first_chunk", StringComparison.Ordinal));
        Assert.Contains(_recorder.Script, static line => line.StartsWith("telltale.call.duration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hangs_calls_and_tools_below_the_agent()
    {
        Assert.Equal("cuwhy?4", await _subject.HelpAsync("why?"));
        Assert.Equal(["chat gpt-4o", "execute_tool current_weather", "invoke_agent LlmSubject"], _recorder.Spans.Select(static span => span.DisplayName));
        Activity agent = _recorder.Spans.Last();
        Assert.All(_recorder.Spans.Take(2), span => Assert.Same(agent, span.Parent));
    }
}
