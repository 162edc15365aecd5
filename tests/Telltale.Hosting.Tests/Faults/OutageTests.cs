using Microsoft.AspNetCore.Http;

namespace Telltale.Hosting.Tests;

/// <summary>Receivers that are away, slow or busy while the application goes on: what it made is what arrived and what is counted as lost, to the item.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telltale").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_a_buffer_an_outage_under_load_loses_nothing()
    {
        Receiver first = await Receiver.StartAsync();
        int port = first.Port;
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder).ToOtlp($"http://127.0.0.1:{port}", OtlpTests.Http));
        await WorkAsync(app, 0, 500);
        await first.DisposeAsync();
        await WorkAsync(app, 500, 3_000);
        await using Receiver second = await Receiver.StartAsync(port);
        await WorkAsync(app, 3_000, 3_500);
        app.Flush();

        await Eventually.Is(() => Spans(first).Concat(Spans(second)).Distinct().Count() == 3_500
            && Records(first).Concat(Records(second)).Distinct().Count() == 3_500, 40);
        Assert.All(app.Exports.Channels, static channel => Assert.Empty(channel.Lost));

        // What was under way when the receiver went may come again, once.
        Assert.InRange(Spans(first).Concat(Spans(second)).Count(), 3_500, 3_500 + 512);
    }

    [Fact]
    public async Task Without_a_buffer_what_does_not_arrive_is_counted_to_the_item()
    {
        Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .With(static pipeline => (pipeline.QueueSize, pipeline.BatchSize) = (300, 100))
            .ToOtlp(receiver.Url, static otlp => { OtlpTests.Http(otlp); otlp.Timeout = TimeSpan.FromMilliseconds(500); }));
        await WorkAsync(app, 0, 200);
        app.Flush();
        await receiver.DisposeAsync();
        await WorkAsync(app, 200, 2_000);
        app.Flush();

        Channel spans = app.Exports.Channels.Single(static channel => channel.Signal == "traces");
        Assert.Equal(200, Spans(receiver).Count());
        Assert.Equal(1_800, spans.Lost.Values.Sum());
        Assert.All(spans.Lost.Keys, static reason => Assert.Contains(reason, (string[])["queue_full", "unreachable", "timeout"]));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_receiver_is_left_alone_for_as_long_as_it_says(int status)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        long first = 0;
        long second = 0;
        receiver.Answer = context =>
        {
            second = Environment.TickCount64;
            if (receiver.Asked > 1)
            {
                return Task.FromResult(false);
            }

            first = second;
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "2";
            return Task.FromResult(true);
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http));
        app.Span("one");
        app.Flush();

        Assert.Equal(2, receiver.Asked);
        Assert.InRange(second - first, 1_900, 6_000);
        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.Equal((1L, 0), (channel.Delivered, channel.Lost.Count));
    }

    [Fact]
    public async Task A_slow_receiver_gets_everything()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = static async context =>
        {
            await Task.Delay(300, context.RequestAborted);
            return false;
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        await WorkAsync(app, 0, 3_000);
        app.Flush();

        Assert.Equal(3_000, Spans(receiver).Count());
        Assert.Equal(3_000, Records(receiver).Count());
        Assert.All(app.Exports.Channels, static channel => Assert.Empty(channel.Lost));
    }

    [Fact]
    public async Task A_receiver_that_breaks_connections_off_gets_everything_in_the_end()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            if (receiver.Asked % 3 == 0)
            {
                context.Abort();
            }

            return Task.FromResult(receiver.Asked % 3 == 0);
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http));
        await WorkAsync(app, 0, 4_000);
        app.Flush();

        Assert.Equal(4_000, Spans(receiver).Distinct().Count());
        Assert.Empty(Assert.Single(app.Exports.Channels).Lost);
    }

    private static IEnumerable<string> Spans(Receiver receiver) => receiver.Spans.Select(static span => span.Name);

    private static IEnumerable<string> Records(Receiver receiver) =>
        receiver.Logs.Select(static record => record.Body.StringValue).Where(static text => text.StartsWith("record", StringComparison.Ordinal));

    private static async Task WorkAsync(TestApp app, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            app.Span("span " + i);
            app.Log.LogInformation("record {Number}", i);
            if (i % 50 == 0)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }
    }
}
