using System.Diagnostics;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale.Hosting.Tests;

/// <summary>Secrets that other libraries put into telemetry do not leave.</summary>
public sealed class ScrubbingTests
{
    private const string Canary = "canary9f31";

    [Theory]
    [InlineData("http.request.header.authorization", "Bearer " + Canary, "[credential]")]
    [InlineData("http.request.header.cookie", "session=" + Canary, "[credential]")]
    [InlineData("db.connection_string", "Server=x;User=" + Canary, "[credential]")]
    [InlineData("url.full", "https://me:" + Canary + "@host/a?page=2&access_token=" + Canary, "https://[credential]@host/a?page=2&access_token=[credential]")]
    [InlineData("url.query", "page=2&sig=" + Canary, "page=2&sig=[credential]")]
    [InlineData("anything", "the password is " + Canary, "the password is [credential]")]
    [InlineData("anything", "postgres://me:" + Canary + "@db/shop", "postgres://[credential]@db/shop")]
    [InlineData("gen_ai.token.type", "input", "input")]
    [InlineData("gen_ai.request.model", "gpt-4o", "gpt-4o")]
    [InlineData("server.address", "10.0.0.1", "10.0.0.1")]
    [InlineData("user.note", "ask bob@example.com", "ask bob@example.com")]
    public async Task Attributes_are_scrubbed(string key, string value, string expected)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        using (Activity span = app.Begin("one", ActivityKind.Internal, (key, value)))
        {
            span.AddEvent(new ActivityEvent("event", tags: new ActivityTagsCollection { [key] = value }));
            span.AddLink(new ActivityLink(span.Context, new ActivityTagsCollection { [key] = value }));
            app.Log.Log(LogLevel.Information, default, new List<KeyValuePair<string, object?>> { new(key, value) }, null, static (state, _) => $"see {state[0].Value}");
        }

        app.Meter.CreateCounter<int>("requests").Add(1, new KeyValuePair<string, object?>(key, value));
        Assert.True(app.Flush());

        Protocol.Span received = receiver.Span("one");
        Assert.Equal(expected, received.Attributes.ToTexts()[key]);
        Assert.Equal(expected, received.Events.Single().Attributes.ToTexts()[key]);
        Assert.Equal(expected, received.Links.Single().Attributes.ToTexts()[key]);
        Assert.Equal(expected, receiver.Logs.Single(record => record.Attributes.ToTexts().ContainsKey(key)).Attributes.ToTexts()[key]);
        Assert.False(receiver.Requests.Has(Canary));
    }

    [Fact]
    public async Task Exceptions_are_scrubbed()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        InvalidOperationException failure = new($"Cannot open Server=db;Password={Canary};");
        using (Activity span = app.Begin("one"))
        {
            span.AddException(failure);
            span.SetStatus(ActivityStatusCode.Error, failure.Message);
            app.Log.LogError(failure, "Failed with {Text}", failure.Message);
        }

        Assert.True(app.Flush());

        Assert.False(receiver.Requests.Has(Canary));
        Dictionary<string, string> record = receiver.Logs.Single(static record => record.SeverityNumber == 17).Attributes.ToTexts();
        Assert.Equal("System.InvalidOperationException", record["exception.type"]);
        Assert.Equal("Cannot open Server=db;Password=[credential];", record["exception.message"]);
    }

    [Fact]
    public async Task Other_dimensions_stay_when_one_is_taken_out()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        app.Meter.CreateCounter<int>("requests").Add(1, new("password", Canary), new("region", "eu"));
        Assert.True(app.Flush());

        Assert.Equal(
            new Dictionary<string, string> { ["region"] = "eu" },
            receiver.Metrics.First(static metric => metric.Name == "requests").Sum.DataPoints.Single().Attributes.ToTexts());
    }

    [Fact]
    public async Task The_policy_and_Microsofts_redactors_are_bound()
    {
        await using TestApp app = await TestApp.StartAsync(
            static telltale => telltale.WithRedaction(static redaction => redaction.Mask(DataKind.Financial)),
            more: static builder => builder.Services.AddRedaction(static redaction => redaction.SetFallbackRedactor<ErasingRedactor>()));
        try
        {
            Assert.Equal("****4242", Redaction.Redact(DataKind.Financial, "4242424242424242"));
            Assert.Equal("", Redaction.Redact(DataKind.Contact, "bob@example.com"));
        }
        finally
        {
            Redaction.Reset();
        }
    }
}
