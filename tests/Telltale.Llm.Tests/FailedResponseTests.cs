using System.Diagnostics;
using OpenAI.Responses;

namespace Telltale.Llm.Tests;

/// <summary>An answer that itself tells of a failure is one, although the client throws nothing.</summary>
public sealed class FailedResponseTests(LoopbackServer server)
{
    private const string Canary = "canary-4711";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Failed { get; } =
        OpenAIWire.Response("failed").Replace("\"error\":null", $$"""{"code":"server_error","message":"{{Canary}}"}""".Insert(0, "\"error\":"));

    [Fact]
    public async Task A_stream_that_ends_in_a_failure_names_its_code()
    {
        using Heard heard = Heard.Begin();
        await ReadAsync([.. OpenAIWire.ResponseStream[..3], $$"""{"type":"response.failed","sequence_number":3,"response":{{Failed}}}"""]);
        Check(heard, "server_error");
        Assert.Equal(["failed"], heard.Span.Reasons());
    }

    [Theory]
    [InlineData("\"rate_limit_exceeded\"", "rate_limit_exceeded")]
    [InlineData("null", "error")]
    [InlineData("\"the key canary-4711 is over its limit\"", "_OTHER")]
    public async Task A_stream_in_which_an_error_comes_names_its_code(string code, string expected)
    {
        using Heard heard = Heard.Begin();
        await ReadAsync([.. OpenAIWire.ResponseStream[..2], $$"""{"type":"error","sequence_number":2,"code":{{code}},"message":"{{Canary}}","param":null}"""]);
        Check(heard, expected);
        Assert.Equal(["error"], heard.Span.Reasons());
    }

    [Fact]
    public async Task A_response_that_failed_names_its_code()
    {
        using Heard heard = Heard.Begin();
        await server.Play(Reply.Json(Failed)).Responses().CreateResponseAsync("gpt-4o", "Hi", cancellationToken: Stop);
        Check(heard, "server_error");
    }

    private async Task ReadAsync(string[] events)
    {
        await foreach (StreamingResponseUpdate _ in await server.Play(Reply.Events(events)).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop))
        {
        }
    }

    private static void Check(Heard heard, string expected)
    {
        Activity span = heard.Span;
        Assert.Equal((ActivityStatusCode.Error, null, expected), (span.Status, span.StatusDescription, span.Tag("error.type")));
        Assert.Null(span.Tag("telltale.outcome"));
        Assert.Equal(expected, Assert.Single(heard.Points("gen_ai.client.operation.duration")).Tags["error.type"]);
        Assert.DoesNotContain(heard.AllPoints, static point => point.Name == "telltale.llm.output_rate");
        Assert.All(span.TagObjects.Concat(heard.AllPoints.SelectMany(static point => point.Tags)), static tag => Assert.DoesNotContain(Canary, tag.Value?.ToString() ?? ""));
    }
}
