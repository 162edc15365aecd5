using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Options;

namespace Telltale.Hosting.Tests;

/// <summary>Keys are in requests, and nowhere else.</summary>
public sealed class SecretsTests
{
    private const string Key = "canary-5f2a-secret";

    [Fact]
    public async Task Are_in_no_line_no_event_and_no_file()
    {
        string folder = Directory.CreateTempSubdirectory("telltale").FullName;
        using Everything everything = new();
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = static context =>
        {
            context.Response.StatusCode = 503;
            return Task.FromResult(true);
        };
        TestApp app = await TestApp.StartAsync(telltale => telltale
            .ToLangfuse(receiver.Url, "pk", Key).ToLangSmith(Key, null, receiver.Url).ToDatadog(datadog => (datadog.ApiKey, datadog.Endpoint) = (Key, receiver.Url))
            .ToOtlp(receiver.Url, static otlp => otlp.Headers["x-key"] = Key)
            .WithDiskBuffer(folder));
        app.Span("chat", ("gen_ai.operation.name", "chat"));
        app.Flush();
        TelltalePlan plan = app.App.Services.GetRequiredService<TelltalePlan>();
        string said = string.Join('\n', plan.Destinations.Select(static destination => destination.ToString())
            .Concat(plan.Targets.Select(static target => target.ToString())));
        await app.DisposeAsync();

        Assert.True(receiver.Asked > 0);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Lines.All, static line => line.Contains(Key, StringComparison.Ordinal));
        Assert.DoesNotContain(everything.Said, static line => line.Contains(Key, StringComparison.Ordinal));
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.DoesNotContain(Key, File.ReadAllText(file), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Are_not_in_messages_about_wrong_settings()
    {
        TestApp app = TestApp.Build(
            static telltale => telltale.ToLangfuse("http://langfuse.example", Key + ":", Key).ToOtlp("http://x:" + Key + "@y"),
            new() { ["Telltale:Tempo:Timeout"] = Key, ["OTEL_EXPORTER_OTLP_HEADERS"] = Key });

        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.App.StartAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Key, failure.ToString(), StringComparison.Ordinal);
        await app.App.DisposeAsync();
    }

    /// <summary>Hears every event source of OpenTelemetry's, at its most talkative.</summary>
    private sealed class Everything : EventListener
    {
        public ConcurrentQueue<string> Said { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("OpenTelemetry", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Said?.Enqueue(string.Join(' ', eventData.Payload ?? new([])));
    }
}
