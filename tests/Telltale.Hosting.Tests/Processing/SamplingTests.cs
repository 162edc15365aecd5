using System.Diagnostics;

namespace Telltale.Hosting.Tests;

/// <summary>Each destination gets the part of the traces it asked for, errors and LLM spans in any case.</summary>
public sealed class SamplingTests
{
    private const int Many = 400;

    [Fact]
    public async Task Each_destination_has_its_ratio_and_keeps_whole_traces()
    {
        await using Receiver all = await Receiver.StartAsync();
        await using Receiver some = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .ToOtlp(all.Url, OtlpTests.Http)
            .ToOtlp(some.Url, static otlp => { OtlpTests.Http(otlp); otlp.Ratio = 0.25; }, "Some"));
        for (int i = 0; i < Many; i++)
        {
            using Activity outer = app.Begin("outer");
            app.Span("inner");
        }

        Assert.True(app.Flush());

        Assert.Equal(2 * Many, all.Spans.Count());
        Assert.InRange(some.Spans.Count() / 2, Many / 8, Many / 2);
        Assert.All(some.Spans.GroupBy(static span => span.TraceId), static trace => Assert.Equal(2, trace.Count()));
    }

    [Fact]
    public async Task Errors_and_LLM_spans_are_kept_of_traces_that_are_left_out()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithSampling(0).ToOtlp(receiver.Url, OtlpTests.Http));
        using (Activity outer = app.Begin("outer"))
        {
            Assert.False(outer.Recorded);
            app.Span("chat", ("gen_ai.operation.name", "chat"));
            using Activity failing = app.Begin("failing");
            failing.SetStatus(ActivityStatusCode.Error);
        }

        Assert.True(app.Flush());

        Assert.Equal(["chat", "failing"], receiver.Spans.Select(static span => span.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_if_nothing_shall_be()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .WithSampling(0, keepErrors: false, keepLlm: false).ToOtlp(receiver.Url, OtlpTests.Http));
        Assert.Null(app.Source.StartActivity("root", ActivityKind.Internal, default(ActivityContext)) is { IsAllDataRequested: true } span ? span : null);
        Assert.True(app.Flush());

        Assert.Empty(receiver.Spans);
    }

    [Fact]
    public async Task What_was_begun_elsewhere_is_recorded_if_it_was_there()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .WithSampling(0, keepErrors: false, keepLlm: false).ToOtlp(receiver.Url, OtlpTests.Http));
        foreach (ActivityTraceFlags flags in (ActivityTraceFlags[])[ActivityTraceFlags.Recorded, ActivityTraceFlags.None])
        {
            ActivityContext elsewhere = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);
            app.Source.StartActivity("called " + flags, ActivityKind.Server, elsewhere)?.Dispose();
        }

        Assert.True(app.Flush());

        Assert.Equal("called Recorded", Assert.Single(receiver.Spans).Name);
    }

    [Fact]
    public async Task A_filter_that_fails_holds_back()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, static otlp =>
        {
            OtlpTests.Http(otlp);
            otlp.Filter = static span => span.DisplayName == "bad" ? throw new InvalidOperationException() : span.DisplayName == "good";
        }));
        app.Span("bad");
        app.Span("other");
        app.Span("good");
        Assert.True(app.Flush());

        Assert.Equal("good", Assert.Single(receiver.Spans).Name);
    }
}
