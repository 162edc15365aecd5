using System.Diagnostics;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;

namespace Telltale.Llm.Tests;

/// <summary>What the real client of Anthropic is recorded with.</summary>
public sealed class AnthropicTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MessageCreateParams Asked => new()
    {
        Model = "claude-sonnet-4-5",
        MaxTokens = 77,
        Messages = [new UserMessageParam { Content = "Hi" }],
        StopSequences = ["END"],
    };

    [Fact]
    public async Task Counts_what_the_cache_gave_and_took()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(AnthropicWire.Message));

        Message message = await script.Anthropic().Messages.Create(Asked, Stop);

        Assert.Equal("msg_01", message.ID);
        Activity span = heard.Span;
        Assert.Equal(("chat claude-sonnet-4-5", "anthropic"), (span.DisplayName, span.Tag("gen_ai.provider.name")));
        Assert.Equal((505L, 42L), (span.Input(), span.Output()));
        Assert.Equal((400L, 100L), (span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.cache_creation.input_tokens")));
        Assert.Equal(("claude-sonnet-4-5-20250929", "msg_01", 77L), (span.Tag("gen_ai.response.model"), span.Tag("gen_ai.response.id"), span.Tag("gen_ai.request.max_tokens")));
        Assert.Equal(["end_turn"], span.Reasons());
        Assert.Equal(("127.0.0.1", script.Address.Port), (span.Tag("server.address"), span.Tag("server.port")));
        Assert.Equal(0.00123, span.Cost()!.Value, 10);
        Assert.Equal((505.0, 42.0), (heard.Tokens("input"), heard.Tokens("output")));
    }

    [Fact]
    public async Task Tells_Langfuse_which_tokens_were_which()
    {
        LlmTelemetry.Profiles = LlmProfiles.Langfuse;
        try
        {
            using Heard heard = Heard.Begin();

            await server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().Messages.Create(Asked, Stop);

            string? details = (string?)heard.Span.Tag("langfuse.observation.usage_details");
            Assert.Contains("\"input\":5,", details);
            Assert.Contains("\"input_cached_tokens\":400", details);
            Assert.Contains("\"input_cache_creation_5m\":60", details);
            Assert.Contains("\"input_cache_creation_1h\":40", details);
            Assert.Contains("\"output\":42", details);
        }
        finally
        {
            LlmTelemetry.Profiles = LlmProfiles.None;
        }
    }

    [Fact]
    public async Task Is_the_only_one_to_record_the_call()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().Messages.Create(Asked, Stop);

        Assert.Same(heard.Span, Assert.Single(heard.Generations));
    }

    [Fact]
    public async Task Reads_a_stream()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        await foreach (RawMessageStreamEvent _ in server.Play(Reply.NamedEvents(AnthropicWire.Stream)).Anthropic().Messages.CreateStreaming(Asked, Stop))
        {
            chunks++;
        }

        Activity span = heard.Span;
        Assert.Equal((505L, 42L, true), (span.Input(), span.Output(), span.Tag("gen_ai.request.stream")));
        Assert.Equal((400L, 100L), (span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.cache_creation.input_tokens")));
        Assert.Equal(("claude-sonnet-4-5-20250929", "msg_01"), (span.Tag("gen_ai.response.model"), span.Tag("gen_ai.response.id")));
        Assert.Equal(["end_turn"], span.Reasons());
        Assert.Equal(0.00123, span.Cost()!.Value, 10);
        Assert.Equal(chunks - 1, heard.Points("gen_ai.client.operation.time_per_output_chunk").Count);
        Assert.Single(heard.Generations);
    }

    [Fact]
    public async Task Keeps_what_a_stream_said_before_it_was_left()
    {
        using Heard heard = Heard.Begin();
        int chunks = 0;

        await foreach (RawMessageStreamEvent _ in server.Play(Reply.NamedEvents(AnthropicWire.Stream, TimeSpan.FromMilliseconds(2))).Anthropic().Messages.CreateStreaming(Asked, Stop))
        {
            if (++chunks == 3)
            {
                break;
            }
        }

        Assert.Equal(("abandoned", 505L), (heard.Span.Tag("telltale.outcome"), heard.Span.Input()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Names_the_status_and_not_what_the_provider_said(int status)
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAnyAsync<AnthropicException>(() => server.Play(Reply.Json(AnthropicWire.Error, status)).Anthropic().Messages.Create(Asked, Stop));

        Assert.Equal($"{status}", heard.Span.Tag("error.type"));
        Assert.Equal((ActivityStatusCode.Error, null), (heard.Span.Status, heard.Span.StatusDescription));
    }

    [Fact]
    public async Task Retries_of_the_client_are_one_call()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(AnthropicWire.Error, 500).With("retry-after-ms", "1"), Reply.Json(AnthropicWire.Message));

        await script.Anthropic(retries: 2).Messages.Create(Asked, Stop);

        Assert.Equal(2, script.Requests);
        Assert.Equal(505L, heard.Span.Input());
        Assert.Single(heard.Generations);
    }

    [Fact]
    public async Task Reads_the_beta_interface_alike()
    {
        using Heard heard = Heard.Begin();
        Anthropic.Models.Beta.Messages.MessageCreateParams asked = new()
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 77,
            Messages = [new Anthropic.Models.Beta.Messages.BetaUserMessageParam { Content = "Hi" }],
        };

        await server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().Beta.Messages.Create(asked, Stop);

        Assert.Equal((505L, 42L, "claude-sonnet-4-5"), (heard.Span.Input(), heard.Span.Output(), heard.Span.Tag("gen_ai.request.model")));
        Assert.Equal(0.00123, heard.Span.Cost()!.Value, 10);
    }
}
