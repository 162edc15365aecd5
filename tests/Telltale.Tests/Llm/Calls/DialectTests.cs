using System.Text.Json;

namespace Telltale.Tests;

/// <summary>The latest names, and what single backends read, are there where they are asked for and nowhere else.</summary>
[Collection(ListeningTests.Name)]
public sealed class DialectTests
{
    private static readonly Operation s_claude = EmittedCalls.Of(
        new LlmSettings("chat") { Provider = "anthropic", Model = "claude-sonnet-4-5", PromptName = "greet", PromptVersion = 3, ReadsUsage = true });

    private static readonly Answer s_answer = new(
        "msg_1", "claude-sonnet-4-5-20250929", "end_turn", 505, 42, CacheRead: 400, CacheWrite: 100, CacheWrite1h: 40);

    [Theory]
    [InlineData(LlmDialect.V1_41, 0)]
    [InlineData(LlmDialect.Latest, 1)]
    public void Counts_what_a_run_of_an_agent_is_made_of(LlmDialect dialect, int points)
    {
        using Heard heard = new();
        using (Telemetry.With(dialect))
        {
            Operation agent = EmittedCalls.Of(new LlmSettings("invoke_agent") { Name = "guide", IsRemote = false });
            Operation tool = EmittedCalls.Of(new LlmSettings("execute_tool") { Name = "weather", IsRemote = false });
            EmittedCalls.Run(agent, () =>
            {
                EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 1);
                EmittedCalls.Run(tool, static () => EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 2));
                return EmittedCalls.Run(EmittedCalls.Gpt4o, static () => EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 3));
            });
            EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 4);
        }

        Point[] inferences = heard.Of("gen_ai.invoke_agent.inference_calls");
        Point[] tools = heard.Of("gen_ai.invoke_agent.tool_calls");
        Assert.Equal((points, points), (inferences.Length, tools.Length));
        Assert.All(inferences, static point => Assert.Equal((3, "{inference_call}", "guide"), (point.Value, point.Unit, point.Tags["gen_ai.agent.name"])));
        Assert.All(tools, static point => Assert.Equal((1, "{tool_call}"), (point.Value, point.Unit)));
    }

    [Fact]
    public async Task Langfuse_gets_usage_and_cost_in_its_own_units()
    {
        using Heard heard = new();
        using (Telemetry.With(profiles: LlmProfiles.Langfuse))
        {
            await StreamTests.CountAsync(EmittedCalls.Stream(s_claude, () => EmittedCalls.Chunks(s_answer), static call => call.ConversationId = "c1"));
        }

        Assert.Equal(
            """{"input":5,"input_cached_tokens":400,"input_cache_creation_5m":60,"input_cache_creation_1h":40,"output":42}""",
            heard["langfuse.observation.usage_details"]);
        JsonElement cost = JsonDocument.Parse((string)heard["langfuse.observation.cost_details"]!).RootElement;
        Assert.Equal((double)heard["gen_ai.usage.cost"]!, cost.GetProperty("total").GetDouble());
        Assert.Equal(cost.GetProperty("total").GetDecimal(), cost.GetProperty("input").GetDecimal() + cost.GetProperty("output").GetDecimal());
        Assert.Equal(("greet", 3L, "c1"), (heard["langfuse.observation.prompt.name"], heard["langfuse.observation.prompt.version"], heard["session.id"]));
        DateTime first = DateTime.Parse((string)heard["langfuse.observation.completion_start_time"]!, null, System.Globalization.DateTimeStyles.RoundtripKind);
        Assert.InRange(first, heard.Span.StartTimeUtc, heard.Span.StartTimeUtc + heard.Span.Duration + TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("auto", null, null)]
    [InlineData("priority", null, """{"temperature":0.2,"max_tokens":77,"service_tier":"priority"}""")]
    [InlineData("auto", "flex", """{"temperature":0.2,"max_tokens":77,"service_tier":"flex"}""")]
    public async Task Langfuse_gets_the_service_tier_that_its_prices_hang_on(string? asked, string? given, string? expected)
    {
        using Heard heard = new();
        using (Telemetry.With(profiles: LlmProfiles.Langfuse))
        {
            await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o with { ServiceTier = given }), call =>
            {
                call.Temperature = 0.2;
                call.MaxTokens = 77;
                call.RequestServiceTier = asked;
            });
        }

        Assert.Equal(expected, heard["langfuse.observation.model.parameters"]);
    }

    [Theory]
    [InlineData(LlmDialect.V1_41, LlmProfiles.None, "telltale.prompt")]
    [InlineData(LlmDialect.V1_41, LlmProfiles.Langfuse, "telltale.prompt")]
    [InlineData(LlmDialect.Latest, LlmProfiles.None, "gen_ai.prompt")]
    [InlineData(LlmDialect.Latest, LlmProfiles.Langfuse, "telltale.prompt")]
    public async Task No_prompt_takes_the_place_of_the_input_in_langfuse(LlmDialect dialect, LlmProfiles profiles, string expected)
    {
        using Heard heard = new();
        using (Telemetry.With(dialect, profiles))
        {
            await EmittedCalls.Ask(s_claude, () => Task.FromResult(s_answer));
        }

        Assert.Equal(("greet", 3L), (heard[expected + ".name"], heard[expected + ".version"]));
        Assert.Equal(expected == "gen_ai.prompt", heard.Span.TagObjects.Any(static tag => tag.Key.StartsWith("gen_ai.prompt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task LangSmith_gets_the_kind_of_run_and_usage()
    {
        using Heard heard = new();
        using (Telemetry.With(profiles: LlmProfiles.LangSmith))
        {
            await EmittedCalls.Ask(s_claude, () => Task.FromResult(s_answer));
        }

        Assert.Equal(("llm", "anthropic"), (heard["langsmith.span.kind"], heard["langsmith.metadata.ls_provider"]));
        JsonElement usage = JsonDocument.Parse((string)heard["langsmith.usage_metadata"]!).RootElement;
        Assert.Equal(547, usage.GetProperty("total_tokens").GetInt64());
        Assert.Equal(400, usage.GetProperty("input_token_details").GetProperty("cache_read").GetInt64());
        Assert.Equal((double)heard["gen_ai.usage.cost"]!, usage.GetProperty("total_cost").GetDouble());
    }

    [Fact]
    public async Task Single_backends_get_nothing_by_default()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(s_claude, () => Task.FromResult(s_answer), static call => call.ConversationId = "c1");
        Assert.DoesNotContain(heard.Span.TagObjects, static tag => tag.Key.StartsWith("lang", StringComparison.Ordinal) || tag.Key == "session.id");
    }

    [Fact]
    public async Task The_latest_names_are_counters_of_tokens()
    {
        using Heard heard = new();
        using (Telemetry.With(LlmDialect.Latest))
        {
            await EmittedCalls.Ask(s_claude, () => Task.FromResult(s_answer));
        }

        Assert.Equal(100L, heard["gen_ai.usage.cache_write.input_tokens"]);
        Assert.Null(heard["gen_ai.usage.cache_creation.input_tokens"]);
        Assert.Equal(505, Assert.Single(heard.Of("gen_ai.client.inference.usage.input_tokens")).Value);
        Assert.Equal("unknown", heard.Of("gen_ai.client.inference.usage.output_tokens")[0].Tags["gen_ai.token.modality"]);
        Assert.Equal(100, Assert.Single(heard.Of("gen_ai.client.inference.usage.cache_write.input_tokens")).Value);
        Assert.Equal(42, Assert.Single(heard.Of("gen_ai.client.inference.operation.output_tokens")).Value);
        Assert.Single(heard.Of("gen_ai.client.inference.duration"));
        Assert.Empty(heard.Of("gen_ai.client.token.usage"));
        Assert.Empty(heard.Of("gen_ai.client.operation.duration"));
    }

    [Theory]
    [InlineData("embeddings", true, "gen_ai.client.embeddings.duration")]
    [InlineData("invoke_agent", false, "gen_ai.invoke_agent.duration")]
    [InlineData("invoke_agent", true, "gen_ai.client.operation.duration")]
    [InlineData("invoke_workflow", false, "gen_ai.invoke_workflow.duration")]
    [InlineData("execute_tool", false, "gen_ai.execute_tool.duration")]
    [InlineData("search_memory", true, "gen_ai.client.operation.duration")]
    public void The_latest_durations_have_a_name_for_each_sort_of_work(string operation, bool isRemote, string expected)
    {
        using Heard heard = new();
        using (Telemetry.With(LlmDialect.Latest))
        {
            EmittedCalls.Run(EmittedCalls.Of(new LlmSettings(operation) { IsRemote = isRemote }), static () => 0);
        }

        Assert.Equal(expected, Assert.Single(heard.Points, static point => point.Unit == "s").Name);
    }

    [Fact]
    public async Task Content_is_recorded_where_it_is_asked_for()
    {
        using Heard heard = new();
        using (Telemetry.With(capture: LlmCapture.SpanAndEvent))
        {
            IAsyncEnumerable<Answer> stream = EmittedCalls.Stream(
                EmittedCalls.Gpt4o,
                static () => EmittedCalls.Chunks(new Answer(Finish: "stop")),
                static call =>
                {
                    call.Input.Begin("user");
                    call.Input.Text("Hello");
                },
                static (call, chunk) =>
                {
                    AnswerReader.Read(call, chunk);
                    call.Output.Text("Hi");
                });
            await StreamTests.CountAsync(stream);
            await StreamTests.CountAsync(stream);
        }

        Assert.Equal(2, heard.Spans.Count);
        Assert.All(heard.Spans, static span =>
        {
            Assert.StartsWith("[{\"role\":\"user\"", (string)span.GetTagItem("gen_ai.input.messages")!, StringComparison.Ordinal);
            Assert.Contains("\"finish_reason\":\"stop\"", (string)span.GetTagItem("gen_ai.output.messages")!, StringComparison.Ordinal);
            Assert.Equal("gen_ai.client.inference.operation.details", Assert.Single(span.Events).Name);
        });
    }

    [Theory]
    [InlineData("true", LlmCapture.Span)]
    [InlineData("span_only", LlmCapture.Span)]
    [InlineData("EVENT_ONLY", LlmCapture.Event)]
    [InlineData("SPAN_AND_EVENT", LlmCapture.SpanAndEvent)]
    [InlineData("NO_CONTENT", LlmCapture.Default)]
    [InlineData("false", LlmCapture.Default)]
    [InlineData("yes please", LlmCapture.Default)]
    [InlineData(null, LlmCapture.Default)]
    public void The_environment_says_whether_content_is_recorded(string? value, LlmCapture expected) =>
        Assert.Equal(expected, LlmTelemetry.CaptureOf(value));
}
