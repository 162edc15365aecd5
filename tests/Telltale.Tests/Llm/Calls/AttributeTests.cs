using System.Diagnostics;
using System.Reflection;

namespace Telltale.Tests;

/// <summary>Every attribute has the name and the type of the conventions, and every property of a call has its attribute.</summary>
[Collection(ListeningTests.Name)]
public sealed class AttributeTests
{
    [Fact]
    public void Everything_a_model_is_asked_and_answers()
    {
        using Heard heard = new();
        LlmSettings settings = new("chat") { AgentName = "planner", AgentId = "a1", AgentDescription = "plans", AgentVersion = "2", WorkflowName = "trip" };
        EmittedCalls.Run(EmittedCalls.Of(settings), static () => 0, Ask, static (call, _) => Answer(call));
        AssertStandard(heard.Span);
        AssertHas(
            heard.Span,
            ("gen_ai.request.temperature", 0.2), ("gen_ai.request.top_p", 0.9), ("gen_ai.request.top_k", 40.0),
            ("gen_ai.request.frequency_penalty", 0.1), ("gen_ai.request.presence_penalty", 0.3), ("gen_ai.request.max_tokens", 100L),
            ("gen_ai.request.choice.count", 2L), ("gen_ai.request.seed", -7L), ("gen_ai.output.type", "json"),
            ("gen_ai.request.stop_sequences", "END,STOP"), ("gen_ai.request.encoding_formats", "float"),
            ("gen_ai.embeddings.dimension.count", 256L), ("openai.request.service_tier", "flex"), ("openai.api.type", "responses"),
            ("gen_ai.conversation.id", "c1"), ("user.id", "u1"), ("telltale.prompt.name", "greet"), ("telltale.prompt.version", 3L),
            ("gen_ai.agent.name", "planner"), ("gen_ai.agent.id", "a1"), ("gen_ai.agent.description", "plans"),
            ("gen_ai.agent.version", "2"), ("gen_ai.workflow.name", "trip"), ("gen_ai.response.id", "r1"),
            ("gen_ai.response.model", "m1"), ("gen_ai.response.finish_reasons", "tool_calls,length"),
            ("openai.response.service_tier", "default"), ("openai.response.system_fingerprint", "fp"),
            ("gen_ai.usage.input_tokens", 5_000_000_000L), ("gen_ai.usage.output_tokens", 2L), ("gen_ai.usage.cache_read.input_tokens", 3L),
            ("gen_ai.usage.cache_creation.input_tokens", 4L), ("gen_ai.usage.reasoning.output_tokens", 1L));
        Assert.Null(heard["gen_ai.request.stream"]);
    }

    [Theory]
    [InlineData("execute_tool", "execute_tool it", ActivityKind.Internal, "gen_ai.tool.name")]
    [InlineData("invoke_workflow", "invoke_workflow it", ActivityKind.Internal, "gen_ai.workflow.name")]
    [InlineData("invoke_agent", "invoke_agent it", ActivityKind.Client, "gen_ai.agent.name")]
    [InlineData("create_agent", "create_agent it", ActivityKind.Client, "gen_ai.agent.name")]
    [InlineData("retrieval", "retrieval it", ActivityKind.Client, "gen_ai.data_source.id")]
    public void Is_named_after_what_it_is_about(string operation, string name, ActivityKind kind, string attribute)
    {
        using Heard heard = new();
        EmittedCalls.Run(
            EmittedCalls.Of(new LlmSettings(operation) { Name = "it", ToolDescription = "does it" }),
            static () => 0,
            static call => call.ToolCallId = "t1",
            static (call, _) => call.RecordCount = 2);
        Assert.Equal((name, kind, "it"), (heard.Span.DisplayName, heard.Span.Kind, heard[attribute]));
        Assert.Equal(operation, Assert.Single(heard.Of("gen_ai.client.operation.duration")).Tags["gen_ai.operation.name"]);
        AssertStandard(heard.Span);
        Assert.Equal(operation == "execute_tool" ? "function" : null, heard["gen_ai.tool.type"]);
    }

    [Theory]
    [InlineData(LlmDialect.V1_41, "telltale.memory.")]
    [InlineData(LlmDialect.Latest, "gen_ai.memory.")]
    public void Memory_is_named_after_its_operation(LlmDialect dialect, string prefix)
    {
        using Heard heard = new();
        using (Telemetry.With(dialect))
        {
            EmittedCalls.Run(
                EmittedCalls.Of(new LlmSettings("search_memory") { MemoryStore = "facts", Model = "m" }),
                static () => 0,
                static call => call.MemoryRecord = "r1",
                static (call, _) => call.RecordCount = 2);
        }

        Assert.Equal("search_memory", heard.Span.DisplayName);
        AssertHas(heard.Span, (prefix + "store.id", "facts"), (prefix + "record.id", "r1"), (prefix + "record.count", 2L));
    }

    [Fact]
    public void Work_in_this_process_is_internal()
    {
        using Heard heard = new();
        EmittedCalls.Run(EmittedCalls.Of(new LlmSettings("invoke_agent") { Name = "planner", IsRemote = false }), static () => 0, null, static (call, _) =>
        {
            call.InputTokens = 1;
            call.Charge(1m);
        });
        Assert.Equal((ActivityKind.Internal, 1L), (heard.Span.Kind, heard["gen_ai.usage.input_tokens"]));

        // The calls that the agent is made of say what they used and cost.
        Assert.Single(heard.Points);
        Assert.Null(heard["gen_ai.usage.cost"]);
    }

    [Fact]
    public void Says_only_what_is_out_of_the_ordinary()
    {
        using Heard heard = new();
        EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 0, static call =>
        {
            call.ChoiceCount = 1;
            call.RequestServiceTier = "auto";
            call.Temperature = double.NaN;
        });
        Assert.DoesNotContain(heard.Span.TagObjects, static tag => tag.Key.Contains(".request.", StringComparison.Ordinal) && tag.Key != "gen_ai.request.model");
    }

    [Fact]
    public void Null_takes_nothing_away()
    {
        foreach (PropertyInfo property in typeof(LlmCall).GetProperties().Where(static p => p.CanWrite))
        {
            LlmCall call = new(new LlmSettings("chat"));
            object value = Sample(property.PropertyType);
            Assert.Null(property.GetValue(call));
            property.SetValue(call, value);
            property.SetValue(call, null);
            Assert.Equal(value, property.GetValue(call));
        }

        static object Sample(Type type) => type == typeof(string) ? "x" : type == typeof(Uri) ? new Uri("http://a") :
            type == typeof(double?) ? 0.5 : type == typeof(long?) ? 0L : type == typeof(bool?) ? true : (object)new[] { "x" };
    }

    [Theory]
    [InlineData(0.2f, 0.2)]
    [InlineData(1.2f, 1.2)]
    [InlineData(0.1234567f, 0.1234567)]
    [InlineData(1.9999999f, 1.9999999)]
    [InlineData(-0.7f, -0.7)]
    [InlineData(123456.7f, 123456.7)]
    [InlineData(1e-9f, 1e-9)]
    [InlineData(0f, 0.0)]
    public void A_number_of_single_precision_is_what_was_written(float value, double expected) =>
        Assert.Equal(expected, LlmCall.Number(value));

    internal static void Ask(LlmCall call)
    {
        call.Temperature = LlmCall.Number(0.2f);
        call.TopP = LlmCall.Number(0.9f);
        call.TopK = LlmCall.Number((int?)40);
        call.FrequencyPenalty = LlmCall.Number(0.1f);
        call.PresencePenalty = 0.3;
        call.MaxTokens = 100;
        call.ChoiceCount = 2;
        call.Seed = -7;
        call.StopSequences = new List<string> { "END", "STOP" };
        call.EncodingFormats = ["float"];
        call.Dimensions = 256;
        call.OutputType = "json";
        call.RequestServiceTier = "flex";
        call.ApiType = "responses";
        call.ConversationId = "c1";
        call.UserId = "u1";
        call.PromptName = "greet";
        call.PromptVersion = 3;
    }

    private static void Answer(LlmCall call)
    {
        call.ResponseId = "r1";
        call.ResponseModel = "m1";
        call.ResponseServiceTier = "default";
        call.SystemFingerprint = "fp";
        call.Finish("Tool_Calls");
        call.Finish("length");
        call.Finish("LENGTH");
        call.InputTokens = 5_000_000_000;
        call.OutputTokens = 2;
        call.CacheReadTokens = 3;
        call.CacheWriteTokens = 4;
        call.ReasoningTokens = 1;
    }

    private static void AssertHas(Activity span, params (string Name, object Value)[] expected) => Assert.All(
        expected,
        tag => Assert.Equal(tag.Value, span.GetTagItem(tag.Name) is string[] list ? string.Join(',', list) : span.GetTagItem(tag.Name)));

    private static void AssertStandard(Activity span)
    {
        foreach ((string name, object? value) in span.TagObjects)
        {
            if (name.StartsWith("gen_ai.", StringComparison.Ordinal) || name.StartsWith("openai.", StringComparison.Ordinal))
            {
                Assert.True(Conventions.Types.TryGetValue(name, out Type? type), $"{name} is no attribute of the conventions");
                Assert.True(value!.GetType() == type, $"{name} is {value.GetType()}");
            }
        }
    }
}
