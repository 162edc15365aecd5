using System.Diagnostics;
using System.Text;
using Google.Protobuf;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Trace;

namespace Telltale.Hosting.Tests;

/// <summary>Whatever a receiver does, the application goes on, and what is lost is counted.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task What_is_too_busy_for_a_while_gets_everything_in_the_end()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context => Task.FromResult(receiver.Asked <= 2 && Status(context, 429));
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http));
        app.Span("one");
        Assert.True(app.Flush());

        Assert.Equal("one", Assert.Single(receiver.Spans).Name);
        Assert.Equal(3, receiver.Asked);
        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.Equal(1, channel.Delivered);
        Assert.Empty(channel.Lost);
    }

    [Theory]
    [InlineData(500, "500", 1)]
    [InlineData(400, "400", 1)]
    [InlineData(401, "401", 1)]
    [InlineData(302, "302", 1)]
    public async Task What_is_refused_is_counted_and_not_sent_again(int status, string reason, int asked)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return Task.FromResult(Status(context, status));
        };
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http), more: static builder => builder.Services.AddHealthChecks().AddTelltale());
        for (int i = 0; i < 3; i++)
        {
            app.Span("one");
        }

        app.Flush();

        Assert.Equal(asked, receiver.Asked);
        Assert.Equal(new Dictionary<string, long> { [reason] = 3 }, Assert.Single(app.Exports.Channels).Lost);
        HealthReport report = await app.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Contains("3 items of traces for Tempo are lost (" + reason, report.Entries["telltale"].Description, StringComparison.Ordinal);
        Assert.Equal(3L, report.Entries["telltale"].Data["Tempo.traces.lost." + reason]);
        await Eventually.Is(() => app.Lines.All.Any(line => line.Contains("Tempo: 3 items of traces are lost (" + reason, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_receiver_says_it_did_not_take_is_counted()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = async static context =>
        {
            await context.Response.Body.WriteAsync(new Protocol.Answer { PartialSuccess = new() { Rejected = 2, ErrorMessage = "too old" } }.ToByteArray());
            return true;
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http));
        app.Span("one");
        app.Span("two");
        app.Span("three");
        app.Flush();

        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.Equal((1L, 2L), (channel.Delivered, channel.Lost["rejected"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Garbage_hurts_nobody(bool isGrpc)
    {
        await using Receiver receiver = await Receiver.StartAsync(isGrpc: isGrpc);
        receiver.Answer = static async context =>
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("\n\u00ff<html>what?"));
            return true;
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, otlp => otlp.Protocol = isGrpc ? Protocols.Grpc : otlp.Protocol));
        app.Span("one");
        app.Flush();

        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.Equal(1, channel.Delivered + channel.Lost.Values.Sum());
    }

    [Fact]
    public async Task What_is_not_there_is_counted()
    {
        await using TestApp app = await TestApp.StartAsync(static telltale => telltale.ToTempo("http://127.0.0.1:1", static otlp => otlp.Timeout = TimeSpan.FromSeconds(1)));
        app.Span("one");
        app.Flush();

        await Eventually.Is(() => app.Exports.Channels.Single().Lost.GetValueOrDefault("unreachable") == 1);
        Assert.Equal("unreachable", app.Exports.Channels.Single().Trouble);
    }

    [Fact]
    public async Task A_full_queue_loses_the_newest_counts_them_and_never_waits()
    {
        using ManualResetEventSlim open = new();
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            open.Wait(TimeSpan.FromSeconds(20));
            return Task.FromResult(false);
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .With(static pipeline => (pipeline.QueueSize, pipeline.BatchSize) = (100, 50)).ToTempo(receiver.Url, OtlpTests.Http));
        Stopwatch time = Stopwatch.StartNew();
        for (int i = 0; i < 1_000; i++)
        {
            app.Span("one");
        }

        Assert.True(time.Elapsed < TimeSpan.FromSeconds(2), $"The application waited {time.Elapsed}.");
        open.Set();
        app.Flush();

        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.Equal(100, channel.Delivered);
        Assert.Equal(900, channel.Lost["queue_full"]);
        Assert.Equal(100, receiver.Spans.Count());
    }

    [Fact]
    public async Task The_end_does_not_wait_for_a_receiver_that_does_not_answer()
    {
        using ManualResetEventSlim open = new();
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            open.Wait(TimeSpan.FromSeconds(30));
            return Task.FromResult(true);
        };
        TestApp app = await TestApp.StartAsync(telltale => telltale
            .With(static pipeline => pipeline.ShutdownTimeout = TimeSpan.FromSeconds(2)).ToOtlp(receiver.Url, OtlpTests.Http));
        app.Span("one");
        app.Log.LogInformation("two");
        ExportMeter exports = app.Exports;
        Stopwatch time = Stopwatch.StartNew();
        await app.DisposeAsync();
        open.Set();

        Assert.True(time.Elapsed < TimeSpan.FromSeconds(6), $"It took {time.Elapsed}.");
        Assert.Equal(1, exports.Channels.Single(static channel => channel.Signal == "traces").Lost.Values.Sum());
    }

    [Fact]
    public async Task The_end_sends_what_is_left()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        TestApp app = await TestApp.StartAsync(telltale => telltale
            .With(static pipeline => pipeline.BatchDelay = TimeSpan.FromMinutes(5)).ToOtlp(receiver.Url, OtlpTests.Http));
        app.Span("one");
        app.Log.LogInformation("two");
        app.Meter.CreateCounter<int>("three").Add(1);
        await app.DisposeAsync();

        Assert.Contains(receiver.Spans, static span => span.Name == "one");
        Assert.Contains(receiver.Logs, static record => record.Body.StringValue == "two");
        Assert.Contains(receiver.Metrics, static metric => metric.Name == "three");
    }

    [Fact]
    public async Task Losses_are_a_counter()
    {
        await using Receiver good = await Receiver.StartAsync();
        await using Receiver bad = await Receiver.StartAsync();
        bad.Answer = static context => Task.FromResult(Status(context, 500));
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(good.Url, OtlpTests.Http).ToTempo(bad.Url, OtlpTests.Http));
        app.Span("one");
        app.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Flush();

        Protocol.Metric dropped = good.Metrics.Last(static metric => metric.Name == "telltale.export.dropped");
        Assert.Contains(dropped.Sum.DataPoints, static point => point.AsInt == 1 && point.Attributes.ToTexts() is { } tags
            && tags["telltale.destination"] == "Tempo" && tags["telltale.signal"] == "traces" && tags["error.type"] == "500");
    }

    private static bool Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return true;
    }
}
