using System.Diagnostics;
using System.Text;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>Langfuse, LangSmith, Datadog, Loki and Tempo get what their contracts say, where they say it.</summary>
public sealed class BackendTests
{
    private static readonly (string, object)[] s_chat =
    [
        ("gen_ai.operation.name", "chat"), ("gen_ai.provider.name", "openai"), ("gen_ai.request.model", "gpt-4o"), ("gen_ai.usage.input_tokens", 12L),
        ("langfuse.observation.usage_details", "{\"input\":12}"), ("langsmith.span.kind", "llm"),
    ];

    [Fact]
    public async Task Langfuse_gets_its_request()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToLangfuse(receiver.Url, "pk-lf-1", "sk-lf-2"));
        app.Span("chat gpt-4o", s_chat);
        app.Span("GET /health");
        app.Log.LogInformation("not for Langfuse");
        Assert.True(app.Flush());

        Received request = Assert.Single(receiver.Requests);
        Assert.Equal("/api/public/otel/v1/traces", request.Path);
        Assert.Equal("Basic " + Convert.ToBase64String("pk-lf-1:sk-lf-2"u8), request.Header("Authorization"));
        Assert.Equal("application/x-protobuf", request.Header("Content-Type"));
        Assert.Equal("gzip", request.Header("Content-Encoding"));
        Dictionary<string, string> chat = Assert.Single(receiver.Spans).Attributes.ToTexts();
        Assert.Equal("{\"input\":12}", chat["langfuse.observation.usage_details"]);
        Assert.Equal("12", chat["gen_ai.usage.input_tokens"]);
        Assert.DoesNotContain("langsmith.span.kind", chat.Keys);
        Assert.True(LlmTelemetry.Profiles.HasFlag(LlmProfiles.Langfuse));
    }

    [Theory]
    [InlineData("", "/otel/v1/traces")]
    [InlineData("/api/v1/otel", "/api/v1/otel/v1/traces")]
    [InlineData("/otel/v1/traces", "/otel/v1/traces")]
    public async Task LangSmith_gets_its_request(string path, string expected)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToLangSmith("lsv2_key", "shop", receiver.Url + path));
        app.Span("chat gpt-4o", s_chat);
        Assert.True(app.Flush());

        Received request = Assert.Single(receiver.Requests);
        Assert.Equal(expected, request.Path);
        Assert.Equal("lsv2_key", request.Header("x-api-key"));
        Assert.Equal("shop", request.Header("Langsmith-Project"));
        Dictionary<string, string> chat = Assert.Single(receiver.Spans).Attributes.ToTexts();
        Assert.Equal("llm", chat["langsmith.span.kind"]);
        Assert.DoesNotContain("langfuse.observation.usage_details", chat.Keys);
        Assert.True(LlmTelemetry.Profiles.HasFlag(LlmProfiles.LangSmith));
    }

    [Fact]
    public async Task Datadog_gets_LLM_spans_directly_and_the_rest_through_its_Agent()
    {
        await using Receiver agent = await Receiver.StartAsync(isGrpc: true);
        await using Receiver direct = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToDatadog(datadog =>
            (datadog.Endpoint, datadog.ApiKey, datadog.LlmEndpoint) = (agent.Url, "dd-key", direct.Url)));
        app.Span("chat gpt-4o", s_chat);
        app.Span("SELECT");
        app.Meter.CreateCounter<long>("orders").Add(1);
        app.Log.LogInformation("for the Agent");
        Assert.True(app.Flush());

        Received request = Assert.Single(direct.Requests);
        Assert.Equal("/v1/traces", request.Path);
        Assert.Equal(("dd-key", "llmobs"), (request.Header("dd-api-key"), request.Header("dd-otlp-source")));
        Assert.Equal("openai", Assert.Single(direct.Spans).Attributes.ToTexts()["gen_ai.provider.name"]);
        Assert.Equal(["SELECT", "chat gpt-4o"], agent.Spans.Select(static span => span.Name).Order(StringComparer.Ordinal));
        Assert.All(agent.Requests, static request => Assert.Equal("", request.Header("dd-api-key")));
        Assert.Equal(1, agent.Metrics.Single(static metric => metric.Name == "orders").Sum.AggregationTemporality);
        Assert.Contains(agent.Logs, static record => record.Body.StringValue == "for the Agent");
    }

    [Fact]
    public void Datadog_without_an_Agent_is_spoken_to_directly()
    {
        TelltalePlan plan = Plans.Of(static telltale => telltale.ToDatadog(), ("Telltale:Datadog:ApiKey", "k"), ("Telltale:Datadog:Site", "datadoghq.eu"));

        Assert.Empty(plan.Errors);
        Assert.Equal(
            ["Datadog metrics https://otlp.datadoghq.eu/v1/metrics", "Datadog logs https://otlp.datadoghq.eu/v1/logs",
                "Datadog-llm traces https://otlp.datadoghq.eu/v1/traces"],
            plan.Targets.Select(static target => $"{target.Name} {target.SignalName} {target.Endpoint}"));
        Assert.All(plan.Targets, static target => Assert.Equal("k", target.Headers["dd-api-key"]));
    }

    [Fact]
    public async Task Loki_gets_records_only()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToLoki(receiver.Url, static loki => loki.Tenant = "blue"));
        app.Span("one");
        app.Log.LogWarning("Stock of {Article} is low", "pens");
        Assert.True(app.Flush());

        Assert.All(receiver.Requests, static request => Assert.Equal("/otlp/v1/logs", request.Path));
        Assert.All(receiver.Requests, static request => Assert.Equal("blue", request.Header("X-Scope-OrgID")));
        LogRecord record = receiver.Logs.Single(static record => record.Body.StringValue == "Stock of pens is low");
        Assert.Equal(13, record.SeverityNumber);
        Assert.Equal("Stock of {Article} is low", record.Attributes.ToTexts()["{OriginalFormat}"]);
    }

    [Fact]
    public async Task Analytics_get_LLM_spans_and_what_is_around_them()
    {
        await using Receiver langfuse = await Receiver.StartAsync();
        await using Receiver tempo = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .ToLangfuse(langfuse.Url, "pk", "sk").ToTempo(tempo.Url, OtlpTests.Http));
        using (app.Begin("POST /chat", ActivityKind.Server))
        {
            app.Span("SELECT");
            using (app.Begin("answer"))
            {
                using Activity chat = app.Begin("chat gpt-4o", ActivityKind.Client, s_chat);
                app.Span("POST");
            }
        }

        app.Span("GET /health");
        Assert.True(app.Flush());

        Assert.Equal(["POST /chat", "answer", "chat gpt-4o"], langfuse.Spans.Select(static span => span.Name).Order(StringComparer.Ordinal));
        Assert.Equal(6, tempo.Spans.Count());
        Assert.DoesNotContain(tempo.Span("chat gpt-4o").Attributes, static pair => pair.Key.StartsWith("langfuse.", StringComparison.Ordinal));
        Assert.Contains(langfuse.Span("chat gpt-4o").Attributes, static pair => pair.Key.StartsWith("langfuse.", StringComparison.Ordinal));
    }
}
