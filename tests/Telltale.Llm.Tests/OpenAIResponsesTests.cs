using System.ClientModel;
using System.Diagnostics;
using OpenAI.Responses;

namespace Telltale.Llm.Tests;

/// <summary>What the real clients of OpenAI for responses and embeddings are recorded with.</summary>
public sealed class OpenAIResponsesTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_a_response()
    {
        using Heard heard = Heard.Begin();
        CreateResponseOptions options = new("gpt-4o", [ResponseItem.CreateUserMessageItem("Hi")]) { Temperature = 0.5f, MaxOutputTokenCount = 99 };

        ClientResult<ResponseResult> result = await server.Play(Reply.Json(OpenAIWire.Response())).Responses().CreateResponseAsync(options, Stop);

        Assert.Equal("Hello there", result.Value.GetOutputText());
        Activity span = heard.Span;
        Assert.Equal(("chat gpt-4o", "openai", "responses"), (span.DisplayName, span.Tag("gen_ai.provider.name"), span.Tag("openai.api.type")));
        Assert.Equal((1000L, 200L, 400L, 50L), (span.Input(), span.Output(), span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.reasoning.output_tokens")));
        Assert.Equal(("resp_1", 0.5, 99L), (span.Tag("gen_ai.response.id"), span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.max_tokens")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal(0.004, span.Cost()!.Value, 10);
    }

    [Theory]
    [InlineData("completed", null, "stop")]
    [InlineData("incomplete", "max_output_tokens", "max_output_tokens")]
    [InlineData("failed", null, "failed")]
    public async Task Reads_answers_that_are_left_in_JSON(string status, string? why, string reason)
    {
        using Heard heard = Heard.Begin();
        string body = OpenAIWire.Response(status).Replace("\"incomplete_details\":null", why is null ? "\"incomplete_details\":null" : $"\"incomplete_details\":{{\"reason\":\"{why}\"}}");

        await server.Play(Reply.Json(body)).Responses().CreateResponseAsync(BinaryContent.Create(BinaryData.FromString("""{"model":"gpt-4o","input":"Hi"}""")));

        Activity span = heard.Span;
        Assert.Equal((1000L, 200L, 400L, 50L), (span.Input(), span.Output(), span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.reasoning.output_tokens")));
        Assert.Equal(("resp_1", "responses", reason), (span.Tag("gen_ai.response.id"), span.Tag("openai.api.type"), Assert.Single(span.Reasons())));
        Assert.Equal(status == "failed" ? "response.failed" : null, span.Tag("error.type"));
    }

    [Fact]
    public async Task Reads_the_model_from_its_parameter()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Response())).Responses().CreateResponseAsync("gpt-4o", "Hi", cancellationToken: Stop);

        Assert.Equal("gpt-4o", heard.Span.Tag("gen_ai.request.model"));
        Assert.Equal("gpt-4o", Assert.Single(heard.Sampled)["gen_ai.request.model"]);
    }

    [Fact]
    public async Task A_response_that_is_cut_says_why()
    {
        using Heard heard = Heard.Begin();
        string body = OpenAIWire.Response("incomplete").Replace("\"incomplete_details\":null", "\"incomplete_details\":{\"reason\":\"max_output_tokens\"}");

        await server.Play(Reply.Json(body)).Responses().CreateResponseAsync("gpt-4o", "Hi", cancellationToken: Stop);

        Assert.Equal(["max_output_tokens"], heard.Span.Reasons());
    }

    [Fact]
    public async Task Records_a_stream_from_the_request_to_its_end()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        AsyncStreamingResult<StreamingResponseUpdate> stream =
            await server.Play(Reply.Events(OpenAIWire.ResponseStream, TimeSpan.FromMilliseconds(5))).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop);
        Assert.Equal(200, stream.Status);
        Assert.Empty(heard.Spans);
        await foreach (StreamingResponseUpdate _ in stream)
        {
            chunks++;
        }

        Assert.Equal(5, chunks);
        Activity span = heard.Span;
        Assert.Equal((1000L, 200L, "resp_1", true), (span.Input(), span.Output(), span.Tag("gen_ai.response.id"), span.Tag("gen_ai.request.stream")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Single(heard.Points("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Equal(4, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
    }

    [Fact]
    public async Task A_stream_that_is_left_is_no_success()
    {
        using Heard heard = Heard.Begin();

        await foreach (StreamingResponseUpdate _ in await server.Play(Reply.Events(OpenAIWire.ResponseStream, TimeSpan.FromMilliseconds(5))).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop))
        {
            break;
        }

        Assert.Equal(("abandoned", null), (heard.Span.Tag("telltale.outcome"), heard.Span.Input()));
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_is_abandoned()
    {
        using Heard heard = Heard.Begin();

        await using (await server.Play(Reply.Events(OpenAIWire.ResponseStream)).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop))
        {
        }

        Assert.Equal("abandoned", heard.Span.Tag("telltale.outcome"));
    }

    [Fact]
    public async Task A_stream_that_is_refused_names_the_status()
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAsync<ClientResultException>(() =>
            server.Play(Reply.Json(OpenAIWire.Error, 429)).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop));

        Assert.Equal("429", heard.Span.Tag("error.type"));
    }

    [Fact]
    public async Task Records_embeddings()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Embeddings)).Embeddings().GenerateEmbeddingsAsync(["a", "b"], new() { Dimensions = 256 }, Stop);

        Activity span = heard.Span;
        Assert.Equal(("embeddings text-embedding-3-small", 12L, null), (span.DisplayName, span.Input(), span.Output()));
        Assert.Equal(256L, span.Tag("gen_ai.embeddings.dimension.count"));
        Assert.Equal(2.4e-7, span.Cost()!.Value, 12);
        Assert.Equal(12.0, heard.Tokens("input"));
        Assert.DoesNotContain(heard.Points("gen_ai.client.token.usage"), static point => (string?)point.Tags["gen_ai.token.type"] == "output");
    }

    [Fact]
    public async Task The_request_is_sent_inside_the_span()
    {
        using Heard heard = Heard.Begin();

        await foreach (StreamingResponseUpdate _ in await server.Play(Reply.Events(OpenAIWire.ResponseStream)).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop))
        {
        }

        Assert.Equal(heard.Span.SpanId, Assert.Single(heard.Requests).ParentSpanId);
    }
}
