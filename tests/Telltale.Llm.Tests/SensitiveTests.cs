using System.ClientModel;
using System.Diagnostics;

namespace Telltale.Llm.Tests;

/// <summary>What is declared sensitive is in nothing that leaves the program, however a call ends.</summary>
public sealed class SensitiveTests(LoopbackServer server)
{
    private const string Secret = "alice@example.org";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "Hello there")]
    [InlineData(200, Secret)]
    [InlineData(429, Secret)]
    public async Task Sensitive_values_stay_in_the_program(int status, string said)
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        string body = status == 200 ? OpenAIWire.Completion(said) : OpenAIWire.Error.Replace("secret-key-123", said);

        Exception? failure = await Record.ExceptionAsync(() =>
            new Own(server.Play(Reply.Json(body, status)).Chat()).AboutAsync(Secret, $"Who is {Secret}?", Stop));

        Assert.Equal(said == Secret, failure is ClientResultException or InvalidOperationException);
        Activity span = heard.Span;
        Assert.DoesNotContain(Secret, span.StatusDescription ?? "");
        Assert.All(span.TagObjects, static tag => Clean(tag.Value));
        Assert.All(span.Events, static one => Assert.All(one.Tags, static tag => Clean(tag.Value)));
        Assert.All(heard.AllPoints, static point => Assert.All(point.Tags, static tag => Clean(tag.Value)));
        Assert.All(span.Baggage, static item => Clean(item.Value));
        Assert.NotNull(span.Tag("user.id"));
        Assert.Contains("Who is", (string)span.Tag("gen_ai.input.messages")!);
    }

    private static void Clean(object? value) =>
        Assert.DoesNotContain(Secret, value is string[] texts ? string.Join(',', texts) : value?.ToString() ?? "");
}
