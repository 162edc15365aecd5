using System.ClientModel;
using System.Diagnostics;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>What the real chat client of OpenAI is recorded with.</summary>
public sealed class OpenAIChatTests(LoopbackServer server)
{
    private static readonly ChatMessage[] s_messages = [new SystemChatMessage("Be brief."), new UserChatMessage("Hi")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_what_was_asked_and_answered()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(OpenAIWire.Completion()));
        ChatCompletionOptions options = new() { Temperature = 0.2f, TopP = 0.9f, MaxOutputTokenCount = 77, Seed = 42, StopSequences = { "END" }, ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };

        ClientResult<ChatCompletion> result = await script.Chat().CompleteChatAsync(s_messages, options, Stop);

        Assert.Equal("Hello there", result.Value.Content[0].Text);
        Activity span = heard.Span;
        Assert.Equal(("chat gpt-4o", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("openai", span.Tag("gen_ai.provider.name"));
        Assert.Equal("gpt-4o", span.Tag("gen_ai.request.model"));
        Assert.Equal("gpt-4o-2024-08-06", span.Tag("gen_ai.response.model"));
        Assert.Equal("chatcmpl-1", span.Tag("gen_ai.response.id"));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal((0.2, 0.9, 77L, 42L), (span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.top_p"), span.Tag("gen_ai.request.max_tokens"), span.Tag("gen_ai.request.seed")));
        Assert.Equal(["END"], (string[])span.Tag("gen_ai.request.stop_sequences")!);
        Assert.Equal("json", span.Tag("gen_ai.output.type"));
        Assert.Equal("127.0.0.1", span.Tag("server.address"));
        Assert.Equal(script.Address.Port, span.Tag("server.port"));
        Assert.Equal(("chat_completions", "default", "fp_1"), (span.Tag("openai.api.type"), span.Tag("openai.response.service_tier"), span.Tag("openai.response.system_fingerprint")));
        Assert.Null(span.Tag("gen_ai.request.stream"));
    }

    [Fact]
    public async Task Costs_what_cached_tokens_cost()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal((1000L, 200L, 400L, 50L), (heard.Span.Input(), heard.Span.Output(), heard.Span.Tag("gen_ai.usage.cache_read.input_tokens"), heard.Span.Tag("gen_ai.usage.reasoning.output_tokens")));
        Assert.Equal(0.004, heard.Span.Cost()!.Value, 10);
        Assert.Equal(0.004, Assert.Single(heard.Points("gen_ai.client.operation.cost")).Value, 10);
        Assert.Equal((1000.0, 200.0), (heard.Tokens("input"), heard.Tokens("output")));
        Assert.Single(heard.Points("gen_ai.client.operation.duration"));
    }

    [Fact]
    public void Records_synchronous_calls()
    {
        using Heard heard = Heard.Begin();

        ChatCompletion completion = server.Play(Reply.Json(OpenAIWire.WithTool)).Chat().CompleteChat(s_messages);

        Assert.Equal("weather", completion.ToolCalls[0].FunctionName);
        Assert.Equal(["tool_calls"], heard.Span.Reasons());
        Assert.Equal((10L, 5L), (heard.Span.Input(), heard.Span.Output()));
    }

    [Fact]
    public async Task Takes_the_cost_that_a_proxy_says()
    {
        using Heard heard = Heard.Begin();
        Reply reply = Reply.Json(OpenAIWire.Completion()).With("x-litellm-response-cost", "0.0123").With("x-litellm-call-id", "c-1").With("x-litellm-model-id", "m-2");

        await server.Play(reply).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal(0.0123, heard.Span.Cost()!.Value, 10);
        Assert.Equal("provider", heard.Span.Tag("telltale.cost.source"));
        Assert.Equal(("c-1", "m-2"), (heard.Span.Tag("telltale.proxy.call.id"), heard.Span.Tag("telltale.proxy.model.id")));
    }

    [Fact]
    public async Task Unknown_models_cost_nothing_that_is_known()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion(model: "house-model-7"))).Chat("house-model-7").CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Null(heard.Span.Cost());
        Assert.Empty(heard.Points("gen_ai.client.operation.cost"));
        Assert.Single(heard.Points("telltale.llm.unpriced"));
    }

    [Fact]
    public async Task Reads_usage_from_the_last_chunk_that_has_no_choices()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        await foreach (StreamingChatCompletionUpdate _ in server.Play(Reply.Events(OpenAIWire.Stream(5))).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
        {
            chunks++;
        }

        Assert.Equal(7, chunks);
        Activity span = heard.Span;
        Assert.Equal((1000L, 200L, true), (span.Input(), span.Output(), span.Tag("gen_ai.request.stream")));
        Assert.Equal(("gpt-4o-2024-08-06", "chatcmpl-1"), (span.Tag("gen_ai.response.model"), span.Tag("gen_ai.response.id")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.NotNull(span.Tag("gen_ai.response.time_to_first_chunk"));
        Assert.Equal((1000.0, 200.0), (heard.Tokens("input"), heard.Tokens("output")));
        Assert.Single(heard.Points("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Equal(chunks - 1, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
        Assert.Equal(0.004, span.Cost()!.Value, 10);
    }

    [Fact]
    public void Records_synchronous_streams()
    {
        using Heard heard = Heard.Begin();

        CollectionResult<StreamingChatCompletionUpdate> stream = server.Play(Reply.Events(OpenAIWire.Stream())).Chat().CompleteChatStreaming(s_messages);
        Assert.Equal(6, stream.Count());

        Assert.Equal((1000L, 200L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(5, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
    }

    [Fact]
    public async Task A_stream_that_is_left_is_no_success()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        await foreach (StreamingChatCompletionUpdate _ in server.Play(Reply.Events(OpenAIWire.Stream(20), TimeSpan.FromMilliseconds(1))).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
        {
            if (++chunks == 3)
            {
                break;
            }
        }

        Activity span = heard.Span;
        Assert.Equal("abandoned", span.Tag("telltale.outcome"));
        Assert.Null(span.Input());
        Assert.Null(span.Output());
        Assert.Null(span.Cost());
        Assert.Empty(heard.Points("gen_ai.client.token.usage"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Names_the_status_and_not_what_the_provider_said(int status)
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAsync<ClientResultException>(async () =>
            await server.Play(Reply.Json(OpenAIWire.Error, status)).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop));

        Assert.Equal($"{status}", heard.Span.Tag("error.type"));
        Assert.Equal((ActivityStatusCode.Error, null), (heard.Span.Status, heard.Span.StatusDescription));
        Assert.Equal($"{status}", Assert.Single(heard.Points("gen_ai.client.operation.duration")).Tags["error.type"]);
        Assert.Empty(heard.Points("gen_ai.client.token.usage"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Streams_that_are_refused_name_the_status(int status)
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAsync<ClientResultException>(async () =>
        {
            await foreach (StreamingChatCompletionUpdate _ in server.Play(Reply.Json(OpenAIWire.Error, status)).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
            {
            }
        });

        Assert.Equal($"{status}", heard.Span.Tag("error.type"));
        Assert.Null(heard.Span.StatusDescription);
    }

    [Fact]
    public async Task Retries_of_the_client_are_one_call()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(OpenAIWire.Error, 429).With("retry-after-ms", "1"), Reply.Json(OpenAIWire.Error, 500).With("retry-after-ms", "1"), Reply.Json(OpenAIWire.Completion()));

        await script.Chat(retries: 3).CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal(3, script.Requests);
        Assert.Equal(1000L, heard.Span.Input());
        Assert.Single(heard.Generations);
    }

    [Theory]
    [InlineData("{ this is no json")]
    [InlineData("")]
    public async Task What_cannot_be_read_fails_as_without_us(string body)
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await server.Play(Reply.Json(body)).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop));

        Assert.Equal(ActivityStatusCode.Error, heard.Span.Status);
        Assert.NotNull(heard.Span.Tag("error.type"));
    }

    [Fact]
    public async Task A_stream_that_is_cut_off_fails_and_keeps_what_came()
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (StreamingChatCompletionUpdate _ in server.Play(Reply.Events(OpenAIWire.Stream(20), cutAfter: 3)).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
            {
            }
        });

        Assert.Equal(ActivityStatusCode.Error, heard.Span.Status);
        Assert.Equal("chatcmpl-1", heard.Span.Tag("gen_ai.response.id"));
        Assert.Null(heard.Span.Input());
    }

    [Fact]
    public async Task A_cancelled_stream_is_no_error()
    {
        using Heard heard = Heard.Begin();
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (StreamingChatCompletionUpdate _ in server.Play(Reply.Events(OpenAIWire.Stream(50), TimeSpan.FromMilliseconds(20))).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(("cancelled", ActivityStatusCode.Unset), (heard.Span.Tag("telltale.outcome"), heard.Span.Status));
    }

    [Fact]
    public async Task Huge_answers_are_read_like_others()
    {
        using Heard heard = Heard.Begin();

        ChatCompletion completion = await server.Play(Reply.Json(OpenAIWire.Completion(new string('x', 5_000_000)))).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal(5_000_000, completion.Content[0].Text.Length);
        Assert.Equal(200L, heard.Span.Output());
    }

    [Fact]
    public async Task Samplers_see_what_is_asked_for()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(OpenAIWire.Completion()));

        await script.Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Dictionary<string, object?> seen = Assert.Single(heard.Sampled);
        Assert.Equal(("chat", "openai", "gpt-4o", "127.0.0.1"), (seen["gen_ai.operation.name"], seen["gen_ai.provider.name"], seen["gen_ai.request.model"], seen["server.address"]));
        Assert.Equal(script.Address.Port, Convert.ToInt32(seen["server.port"]));
    }

    [Fact]
    public async Task The_stream_keeps_its_type_and_its_pages()
    {
        using Heard heard = Heard.Begin();

        AsyncCollectionResult<StreamingChatCompletionUpdate> stream = server.Play(Reply.Events(OpenAIWire.Stream())).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop);
        await foreach (ClientResult page in stream.GetRawPagesAsync())
        {
            Assert.Equal(200, page.GetRawResponse().Status);
        }

        Assert.Single(heard.Spans);
    }

    [Fact]
    public async Task Azure_is_another_provider()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Azure().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal("azure.ai.openai", heard.Span.Tag("gen_ai.provider.name"));
        Assert.Equal(1000L, heard.Span.Input());
    }
}
