using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>What only the latest conventions have is there with them, and nowhere else.</summary>
[Collection(ListeningTests.Name)]
public sealed class LatestTests
{
    private static readonly (string Name, object Value)[] s_new =
    [
        ("gen_ai.request.reasoning.level", "high"), ("gen_ai.request.previous_response.id", "resp_0"), ("gen_ai.request.stream_cursor", "7"),
        ("gen_ai.response.status", "completed"), ("gen_ai.conversation.compacted", true),
        ("gen_ai.usage.text.input_tokens", 70L), ("gen_ai.usage.image.input_tokens", 20L), ("gen_ai.usage.audio.input_tokens", 10L),
        ("gen_ai.usage.text.output_tokens", 5L), ("gen_ai.usage.image.output_tokens", 4L), ("gen_ai.usage.audio.output_tokens", 1L),
    ];

    [Fact]
    public void Requests_answers_and_sorts_of_tokens()
    {
        using Heard heard = Run(LlmDialect.Latest);
        Assert.All(s_new, tag => Assert.Equal(tag.Value, heard[tag.Name]));
    }

    [Fact]
    public void Earlier_conventions_do_not_have_them()
    {
        using Heard heard = Run(LlmDialect.V1_41);
        Assert.All(s_new, tag => Assert.Null(heard[tag.Name]));
    }

    [Fact]
    public void Tokens_are_counted_by_what_they_are_of()
    {
        using Heard heard = Run(LlmDialect.Latest);
        Assert.Equal(
            ["audio 10", "image 20", "text 70"],
            heard.Of("gen_ai.client.inference.usage.input_tokens").Select(static point => $"{point.Tags["gen_ai.token.modality"]} {point.Value}").Order());
        Assert.Equal(
            ["audio 1", "image 4", "text 5", "unknown 2"],
            heard.Of("gen_ai.client.inference.usage.output_tokens").Select(static point => $"{point.Tags["gen_ai.token.modality"]} {point.Value}").Order());
    }

    [Fact]
    public void Images_have_their_price()
    {
        using Heard heard = new();
        EmittedCalls.Run(
            EmittedCalls.Of(new LlmSettings("generate_content") { Provider = "gcp.gemini", Model = "gemini-2.5-flash-image", ReadsUsage = true }),
            static () => 0,
            null,
            static (call, _) =>
            {
                call.InputTokens = 10;
                call.OutputTokens = 1300;
                call.OutputImageTokens = 1290;
            });

        // 10 x 0.3 + 10 x 2.5 + 1,290 x 30
        Assert.Equal(0.038728, heard["gen_ai.usage.cost"]);
    }

    [Fact]
    public void A_plan_is_work_of_an_agent_here()
    {
        using Heard heard = new();
        EmittedCalls.Run(EmittedCalls.Of(new LlmSettings("plan") { Name = "guide", AgentName = "guide" }), static () =>
            EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 1, null, static (call, _) => call.InputTokens = 1));
        Activity plan = heard.Spans.Last();
        Assert.Equal(("plan guide", ActivityKind.Internal, "guide"), (plan.DisplayName, plan.Kind, plan.GetTagItem("gen_ai.agent.name")));
        Assert.Equal(2, heard.Spans.Count);
        Assert.Single(heard.Of("gen_ai.client.token.usage"));
    }

    [Theory]
    [InlineData(LlmDialect.V1_41)]
    [InlineData(LlmDialect.Latest)]
    public void An_answer_that_is_fetched_again_is_not_paid_for_again(LlmDialect dialect)
    {
        using Heard heard = new();
        using (Telemetry.With(dialect))
        {
            EmittedCalls.Run(EmittedCalls.Of(new LlmSettings("fetch_response") { Provider = "openai" }), static () => 0, null, static (call, _) =>
            {
                call.ResponseModel = "gpt-4o";
                call.InputTokens = 1000;
                call.OutputTokens = 200;
            });
        }

        Assert.Equal(("fetch_response", ActivityKind.Client), (heard.Span.DisplayName, heard.Span.Kind));
        Assert.Equal("gen_ai.client.operation.duration", Assert.Single(heard.Points).Name);
        Assert.DoesNotContain(heard.Span.TagObjects, static tag => tag.Key.StartsWith("gen_ai.usage.", StringComparison.Ordinal));
    }

    private static Heard Run(LlmDialect dialect)
    {
        Heard heard = new();
        using (Telemetry.With(dialect))
        {
            EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 0, Ask, static (call, _) => Answer(call));
        }

        return heard;
    }

    private static void Ask(LlmCall call)
    {
        call.ReasoningLevel = "high";
        call.PreviousResponseId = "resp_0";
        call.StreamCursor = "7";
    }

    private static void Answer(LlmCall call)
    {
        call.ResponseStatus = "completed";
        call.IsCompacted = true;
        call.InputTokens = 100;
        call.OutputTokens = 12;
        call.InputTextTokens = 70;
        call.InputImageTokens = 20;
        call.InputAudioTokens = 10;
        call.OutputTextTokens = 5;
        call.OutputImageTokens = 4;
        call.OutputAudioTokens = 1;
    }
}
