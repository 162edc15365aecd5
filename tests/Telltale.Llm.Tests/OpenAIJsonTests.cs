using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>Calls of OpenAI's client that take and give bytes.</summary>
public sealed class OpenAIJsonTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_answers_that_are_left_in_JSON()
    {
        using Heard heard = Heard.Begin();
        ChatClient client = server.Play(Reply.Json(OpenAIWire.Completion()).With("x-litellm-response-cost", "0.0123")).Chat();

        ClientResult result = await client.CompleteChatAsync(BinaryContent.Create(BinaryData.FromString("""{"model":"gpt-4o","messages":[]}""")));

        Assert.Contains("Hello there", result.GetRawResponse().Content.ToString(), StringComparison.Ordinal);
        Activity span = heard.Span;
        Assert.Equal(("chat gpt-4o", "chatcmpl-1", "gpt-4o-2024-08-06"), (span.DisplayName, span.Tag("gen_ai.response.id"), span.Tag("gen_ai.response.model")));
        Assert.Equal((1000L, 200L, 400L, 50L), (span.Input(), span.Output(), span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.reasoning.output_tokens")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal(("default", "fp_1", 0.0123), (span.Tag("openai.response.service_tier"), span.Tag("openai.response.system_fingerprint"), span.Cost()));
    }

    [Fact]
    public async Task Leaves_a_response_alone_that_is_not_in_memory()
    {
        using Heard heard = Heard.Begin();
        BinaryContent content = BinaryContent.Create(BinaryData.FromString("""{"model":"gpt-4o","stream":true,"messages":[]}"""));

        ClientResult result = await server.Play(Reply.Events(OpenAIWire.Stream())).Chat().CompleteChatAsync(content, new RequestOptions { BufferResponse = false });

        using StreamReader reader = new(result.GetRawResponse().ContentStream!);
        Assert.Contains("chatcmpl-1", await reader.ReadToEndAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((null, null), (heard.Span.Input(), heard.Span.Tag("telltale.tag.error")));
    }
}
