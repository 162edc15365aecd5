using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>What calls of models tell a logger: failures as warnings, and content where it is asked for as an event.</summary>
[Collection(ListeningTests.Name)]
public sealed class EventTests : IDisposable
{
    private const string Exception = "gen_ai.client.operation.exception";
    private const string Details = "gen_ai.client.inference.operation.details";
    private const string Secret = "key sk-123 of jane@example.com was refused";

    private static readonly TelemetrySource s_source = TelemetrySource.Get(EmittedCalls.SourceName, "1.0.0", schemaUrl: null);

    public void Dispose()
    {
        Redaction.Reset();
        LlmTelemetry.Exceptions = ExceptionDetail.Type;
    }

    [Fact]
    public async Task A_failure_is_a_warning_that_names_the_type_alone()
    {
        using Heard heard = new();
        using Told told = new(LogLevel.Information);
        await FailAsync(EmittedCalls.Gpt4o);

        var record = Assert.Single(told.Events);
        Assert.Equal((LogLevel.Warning, Exception, heard.Span), (record.Level, record.Name, record.Span));
        Assert.Equal("System.Net.Http.HttpRequestException", record.Attributes["exception.type"]);
        Assert.Equal(("chat", "openai", "gpt-4o", "429"), (
            record.Attributes["gen_ai.operation.name"], record.Attributes["gen_ai.provider.name"],
            record.Attributes["gen_ai.request.model"], record.Attributes["error.type"]));
        Assert.DoesNotContain(record.Attributes, static attribute => attribute.Key is "exception.message" or "exception.stacktrace");
        Assert.DoesNotContain(record.Attributes, static attribute => $"{attribute.Value}".Contains("sk-123", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExceptionDetail.TypeAndStack, false, null)]
    [InlineData(ExceptionDetail.Full, false, "[content]")]
    [InlineData(ExceptionDetail.Full, true, "key sk-123 of [contact] was refused")]
    public async Task Says_more_where_it_was_asked_for_and_no_span_does(ExceptionDetail detail, bool scrubs, string? message)
    {
        if (scrubs)
        {
            Redaction.Configure(static policy => policy.Scrub());
        }

        using Heard heard = new(traces: false);
        using Told told = new(LogLevel.Information);
        await FailAsync(Of(detail));

        Dictionary<string, object?> attributes = Assert.Single(told.Events).Attributes;
        Assert.Equal(message, attributes.GetValueOrDefault("exception.message"));
        string stack = Assert.IsType<string>(attributes["exception.stacktrace"]);
        Assert.Contains(nameof(Refuse), stack, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", stack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_repeat_what_its_span_says()
    {
        LlmTelemetry.Exceptions = ExceptionDetail.Full;
        using Heard heard = new();
        using Told told = new(LogLevel.Information);
        await FailAsync(EmittedCalls.Gpt4o);

        ActivityEvent onSpan = Assert.Single(heard.Span.Events);
        Assert.Equal("System.Net.Http.HttpRequestException", onSpan.Tags.Single(static tag => tag.Key == "exception.type").Value);
        Assert.Equal("[content]", onSpan.Tags.Single(static tag => tag.Key == "exception.message").Value);
        Assert.DoesNotContain(onSpan.Tags, static tag => $"{tag.Value}".Contains("jane", StringComparison.Ordinal));
        Dictionary<string, object?> attributes = Assert.Single(told.Events).Attributes;
        Assert.False(attributes.ContainsKey("exception.stacktrace") || attributes.ContainsKey("exception.message"));
    }

    [Fact]
    public async Task Nothing_is_told_of_calls_that_did_not_fail_or_that_nobody_hears()
    {
        using Told told = new(LogLevel.Trace);
        await FailAsync(EmittedCalls.Gpt4o);
        using Heard heard = new();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromResult(Answer.Gpt4o));
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => EmittedCalls.Ask(EmittedCalls.Gpt4o, () => Task.FromException<Answer>(new OperationCanceledException())));
        Assert.Throws<InvalidOperationException>(
            () => EmittedCalls.Run<int>(EmittedCalls.Of(new LlmSettings("execute_tool") { Name = "t" }), static () => throw new InvalidOperationException()));
        Assert.Empty(told.Events);
    }

    [Fact]
    public async Task One_failure_is_told_once()
    {
        using Heard heard = new();
        using Told told = new(LogLevel.Information);
        Operation outer = EmittedCalls.Of(new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o" });
        await Assert.ThrowsAsync<HttpRequestException>(() => EmittedCalls.Ask(outer, async () =>
        {
            await EmittedCalls.Ask(EmittedCalls.Gpt4o, Refuse);
            return new Answer();
        }));
        Assert.Single(told.Events);
    }

    [Theory]
    [InlineData(LogLevel.Debug, LlmProfiles.None, 1, 0)]
    [InlineData(LogLevel.Information, LlmProfiles.None, 0, 1)]
    [InlineData(LogLevel.Debug, LlmProfiles.Langfuse, 1, 1)]
    public void Content_is_told_where_details_are_wanted_else_on_the_span(LogLevel lowest, LlmProfiles profiles, int records, int onSpan)
    {
        LlmTelemetry.Profiles = profiles;
        try
        {
            using Heard heard = new();
            using Told told = new(lowest);
            EmittedCalls.Run(
                EmittedCalls.Of(new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o", Capture = LlmCapture.Event }),
                static () => 0,
                static call =>
                {
                    call.Input.Begin("user");
                    call.Input.Text("my name is Jane");
                    call.Temperature = 0.2;
                });

            Assert.Equal((records, onSpan), (told.Events.Count, heard.Span.Events.Count(static e => e.Name == Details)));
            Assert.Null(heard["gen_ai.input.messages"]);
            if (records > 0)
            {
                var record = told.Events[0];
                Assert.Equal((LogLevel.Debug, Details, heard.Span), (record.Level, record.Name, record.Span));
                Assert.Equal(("chat", 0.2), (record.Attributes["gen_ai.operation.name"], record.Attributes["gen_ai.request.temperature"]));
                Assert.Contains("[content]", (string)record.Attributes["gen_ai.input.messages"]!, StringComparison.Ordinal);
            }
        }
        finally
        {
            LlmTelemetry.Profiles = LlmProfiles.None;
        }
    }

    private static Operation Of(ExceptionDetail detail) =>
        new(s_source, "Tests.Call") { Llm = new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o" }, Exceptions = detail };

    private static Task FailAsync(Operation operation) => Assert.ThrowsAsync<HttpRequestException>(() => EmittedCalls.Ask(operation, Refuse));

    private static async Task<Answer> Refuse()
    {
        await Task.Yield();
        return await Task.FromException<Answer>(new HttpRequestException(Secret, null, HttpStatusCode.TooManyRequests));
    }
}
