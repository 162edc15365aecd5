using System.Net;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>A call of a model that fails is a log record in the backend, of its span and without its words.</summary>
public sealed class LlmEventTests
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Telltale.Hosting.Tests.Calls", "1.0.0", schemaUrl: null);
    private static readonly Operation s_call = new(s_source, "Call") { Llm = new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o" } };

    [Fact]
    public async Task A_failed_call_is_a_record_of_its_span()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http).AddSource("Telltale.Hosting.Tests.Calls"));
        Assert.Throws<HttpRequestException>(Fail);
        Assert.True(app.Flush());

        LogRecord record = Assert.Single(receiver.Logs, static record => record.Attributes.ToTexts().ContainsKey("exception.type"));
        Assert.True(receiver.Requests.Has("gen_ai.client.operation.exception"));
        Span span = receiver.Span("chat gpt-4o");
        Assert.Equal((span.TraceId, span.SpanId, 13), (record.TraceId, record.SpanId, (int)record.SeverityNumber));
        Assert.Equal("System.Net.Http.HttpRequestException", record.Attributes.ToTexts()["exception.type"]);
        Assert.False(receiver.Requests.Has("canary9f31"));
    }

    private static void Fail()
    {
        CallScope scope = s_call.Start(s_call.Begin());
        try
        {
            throw new HttpRequestException("canary9f31", null, HttpStatusCode.TooManyRequests);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
        }
        finally
        {
            scope.Leave();
        }
    }
}
