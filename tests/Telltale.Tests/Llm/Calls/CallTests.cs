using System.Diagnostics;
using System.Net;

namespace Telltale.Tests;

/// <summary>A call of a model is a span and measurements as the conventions have them.</summary>
[Collection(ListeningTests.Name)]
public sealed class CallTests
{
    private static readonly Answer s_claude = new("msg_1", "claude-sonnet-4-5-20250929", "end_turn", 505, 42, CacheRead: 400, CacheWrite: 100);

    [Fact]
    public async Task Counts_tokens_of_caches_among_those_of_the_prompt()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(
            EmittedCalls.Of(new LlmSettings("chat") { Provider = "anthropic", Model = "claude-sonnet-4-5", ReadsUsage = true }), () => Later(s_claude));

        Assert.Equal(505L, heard["gen_ai.usage.input_tokens"]);
        Assert.Equal(42L, heard["gen_ai.usage.output_tokens"]);
        Assert.Equal(400L, heard["gen_ai.usage.cache_read.input_tokens"]);
        Assert.Equal(100L, heard["gen_ai.usage.cache_creation.input_tokens"]);
        // 5 fresh, 400 read, 100 written for five minutes, 42 answered.
        Assert.Equal(((5 * 3m) + (400 * 0.3m) + (100 * 3.75m) + (42 * 15m)) / 1_000_000m, (decimal)(double)heard["gen_ai.usage.cost"]!);
        Assert.Equal("local", heard["telltale.cost.source"]);
    }

    [Fact]
    public async Task Costs_what_the_price_table_says()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o));

        Assert.Equal(0.004, heard["gen_ai.usage.cost"]);
        Point cost = Assert.Single(heard.Of("gen_ai.client.operation.cost"));
        Assert.Equal((0.004, "{USD}"), (cost.Value, cost.Unit));
    }

    [Fact]
    public async Task Costs_what_the_provider_says_where_it_does()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o with { Cost = "0.0123" }));
        Assert.Equal((0.0123, "provider"), (heard["gen_ai.usage.cost"], heard["telltale.cost.source"]));
    }

    [Fact]
    public async Task Has_no_cost_where_the_price_is_not_known()
    {
        using Heard heard = new();
        Operation unknown = EmittedCalls.Of(new LlmSettings("chat") { Provider = "openai", Model = "no-such-model-1", ReadsUsage = true });
        await EmittedCalls.Ask(unknown, () => Later(Answer.Gpt4o with { Model = "no-such-model-2" }));

        Assert.Null(heard["gen_ai.usage.cost"]);
        Assert.Empty(heard.Of("gen_ai.client.operation.cost"));
        Assert.Equal(1, Assert.Single(heard.Of("telltale.llm.unpriced")).Value);
    }

    [Fact]
    public async Task Asks_for_the_price_of_the_request_where_the_answer_has_none()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o with { Model = "my-deployment" }));
        Assert.Equal(0.004, heard["gen_ai.usage.cost"]);
        Assert.Empty(heard.Of("telltale.llm.unpriced"));
    }

    [Fact]
    public async Task Names_the_status_of_a_failure_and_not_its_words()
    {
        using Heard heard = new();
        HttpRequestException failure = new("key sk-123 was refused", null, HttpStatusCode.TooManyRequests);
        await Assert.ThrowsAsync<HttpRequestException>(() => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Fail(failure)));

        Assert.Equal("429", heard["error.type"]);
        Assert.Equal((ActivityStatusCode.Error, null), (heard.Span.Status, heard.Span.StatusDescription));
        Assert.Equal("429", Assert.Single(heard.Of("gen_ai.client.operation.duration")).Tags["error.type"]);
        Assert.Empty(heard.Of("gen_ai.client.token.usage"));
        Assert.Empty(heard.Of("telltale.llm.unpriced"));
    }

    [Theory]
    [InlineData("rate_limit_exceeded", "rate_limit_exceeded")]
    [InlineData(null, "System.InvalidOperationException")]
    public void Asks_the_client_library_for_the_error(string? known, string expected)
    {
        using Heard heard = new();
        Operation operation = EmittedCalls.Of(new LlmSettings("chat") { ErrorType = _ => known });
        Assert.Throws<InvalidOperationException>(() => EmittedCalls.Run<int>(operation, () => throw new InvalidOperationException()));
        Assert.Equal(expected, heard["error.type"]);
    }

    [Fact]
    public async Task Is_cancelled_and_no_error()
    {
        using Heard heard = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Fail(new OperationCanceledException())));

        Assert.Equal(("cancelled", null), (heard["telltale.outcome"], heard["error.type"]));
        Assert.Equal(ActivityStatusCode.Unset, heard.Span.Status);
        Assert.Equal("cancelled", Assert.Single(heard.Of("gen_ai.client.operation.duration")).Tags["telltale.outcome"]);
    }

    [Fact]
    public async Task Ran_out_of_time_and_that_is_an_error()
    {
        using Heard heard = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Fail(new TaskCanceledException("", new TimeoutException()))));
        Assert.Equal(("System.TimeoutException", null), (heard["error.type"], heard["telltale.outcome"]));
    }

    [Fact]
    public async Task Shows_samplers_where_it_goes()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o), call => call.Endpoint = new Uri("https://api.openai.com/v1"));

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["gen_ai.operation.name"] = "chat",
                ["gen_ai.provider.name"] = "openai",
                ["gen_ai.request.model"] = "gpt-4o",
                ["server.address"] = "api.openai.com",
                ["server.port"] = 443,
            },
            heard.AtStart);
        Assert.Equal(("chat gpt-4o", ActivityKind.Client), (heard.Span.DisplayName, heard.Span.Kind));
        Assert.Equal(["stop"], Assert.IsType<string[]>(heard["gen_ai.response.finish_reasons"]));
    }

    [Fact]
    public async Task Leaves_out_the_usual_port_of_azure()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(
            EmittedCalls.Of(new LlmSettings("chat") { Provider = "azure.ai.openai" }),
            () => Later(Answer.Gpt4o),
            call => call.Endpoint = new Uri("https://mine.openai.azure.com"));
        Assert.Equal(("mine.openai.azure.com", null), (heard["server.address"], heard["server.port"]));
    }

    [Fact]
    public async Task Is_named_when_the_answer_says_the_model()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Of(new LlmSettings("chat")), () => Later(Answer.Gpt4o));
        Assert.Equal("chat", heard.Span.DisplayName);
        Assert.Equal("gpt-4o-2024-08-06", heard["gen_ai.response.model"]);
    }

    [Fact]
    public async Task Measures_with_the_dimensions_of_the_method()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o), feature: "search");

        Assert.Equal("search", heard["feature"]);
        Assert.All(heard.Points, point => Assert.Equal("search", point.Tags["feature"]));
        Assert.All(heard.Points, point => Assert.Same(heard.Span, point.Current));
        Assert.Equal(
            ["gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.client.token.usage", "gen_ai.client.operation.cost", "telltale.llm.output_rate"],
            heard.Points.Select(point => point.Name));
        Assert.Equal(
            [("input", 1000), ("output", 200)],
            heard.Of("gen_ai.client.token.usage").Select(point => ((string)point.Tags["gen_ai.token.type"]!, point.Value)));
    }

    [Fact]
    public async Task Invents_no_tokens()
    {
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(new Answer(Output: -1)));
        Assert.Empty(heard.Of("gen_ai.client.token.usage"));
        Assert.DoesNotContain(heard.Span.TagObjects, tag => tag.Key.StartsWith("gen_ai.usage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Measures_where_nothing_is_traced()
    {
        using Heard heard = new(traces: false);
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Later(Answer.Gpt4o));
        Assert.Equal(2, heard.Of("gen_ai.client.token.usage").Length);
        Assert.Empty(heard.Spans);
    }

    [Fact]
    public async Task A_reader_that_throws_does_not_fail_the_call()
    {
        using Heard heard = new();
        int result = EmittedCalls.Run(
            EmittedCalls.Gpt4o, () => 7, _ => throw new FormatException(), (_, _) => throw new InvalidOperationException());
        Assert.Equal(7, result);
        Assert.NotNull(heard["telltale.tag.error"]);
        await Task.CompletedTask;
    }

    private static async Task<Answer> Later(Answer answer)
    {
        await Task.Yield();
        return answer;
    }

    private static async Task<Answer> Fail(Exception failure)
    {
        await Task.Yield();
        throw failure;
    }
}
