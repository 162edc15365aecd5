using System.ClientModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Telltale.Llm.Tests;

/// <summary>What a logger is told of calls of real clients that fail.</summary>
public sealed class EventTests(LoopbackServer server) : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        LlmTelemetry.Logger = null;
        LlmTelemetry.Exceptions = ExceptionDetail.Type;
    }

    [Fact]
    public async Task A_refusal_is_told_once_and_without_its_words()
    {
        using Heard heard = Heard.Begin();
        Told logger = new();
        LlmTelemetry.Logger = logger;
        Own own = new(server.Play(Reply.Json(OpenAIWire.Error, 429), Reply.Json(OpenAIWire.Error, 429)).Chat());

        await Assert.ThrowsAsync<ClientResultException>(() => own.GreetAsync("Hi", Stop));
        LlmTelemetry.Exceptions = ExceptionDetail.Full;
        await Assert.ThrowsAsync<ClientResultException>(() => own.GreetAsync("Hi", Stop));

        Assert.Equal(2, logger.Records.Count);
        Assert.All(logger.Records, static told => Assert.Equal(
            ("System.ClientModel.ClientResultException", "429", "chat"), (told["exception.type"], told["error.type"], told["gen_ai.operation.name"])));
        Assert.DoesNotContain(logger.Records.SelectMany(static told => told.Values), static value => $"{value}".Contains("secret", StringComparison.Ordinal));

        // What was asked for beside is on the span.
        ActivityEvent thrown = Assert.Single(heard.Spans.SelectMany(static span => span.Events));
        Assert.Equal("System.ClientModel.ClientResultException", thrown.Tags.Single(static tag => tag.Key == "exception.type").Value);
        Assert.DoesNotContain(thrown.Tags, static tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_fetched_is_not_paid_for_again()
    {
        using Heard heard = Heard.Begin();

        await new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).FetchAsync("chatcmpl-1", Stop);

        Assert.Equal(("fetch_response", "chatcmpl-1"), (heard.Span.DisplayName, heard.Span.Tag("gen_ai.response.id")));
        Assert.Equal((null, null), (heard.Span.Cost(), heard.Span.Tag("gen_ai.usage.input_tokens")));
        Assert.Empty(heard.Points("gen_ai.client.token.usage"));
    }

    private sealed class Told : ILogger
    {
        internal List<Dictionary<string, object?>> Records { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Records.Add(new((IReadOnlyList<KeyValuePair<string, object?>>)state!));
    }
}
