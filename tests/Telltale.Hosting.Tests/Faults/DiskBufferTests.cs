using System.Diagnostics;

namespace Telltale.Hosting.Tests;

/// <summary>With a disk buffer an outage loses nothing that fits, not even when the process dies in it.</summary>
public sealed class DiskBufferTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telltale").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Spans_records_and_measurements_outlive_an_outage(bool isGrpc)
    {
        Receiver receiver = await Receiver.StartAsync(isGrpc: isGrpc);
        int port = receiver.Port;
        await receiver.DisposeAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder)
            .ToOtlp($"http://127.0.0.1:{port}", otlp =>
            {
                otlp.Protocol = isGrpc ? Protocols.Grpc : OpenTelemetry.Exporter.OtlpExportProtocol.HttpProtobuf;
                otlp.Compression = OpenTelemetry.Exporter.OtlpExportCompression.GZip;
            }));
        for (int i = 0; i < 50; i++)
        {
            app.Span("span " + i);
            app.Log.LogInformation("record {Number}", i);
            app.Flush();
        }

        app.Meter.CreateCounter<int>("orders").Add(7);
        app.Flush();
        await using Receiver back = await Receiver.StartAsync(port, isGrpc);

        await Eventually.Is(() => back.Spans.Count() >= 50 && back.Logs.Count(static record => record.Body.StringValue.StartsWith("record", StringComparison.Ordinal)) >= 50
            && back.Metrics.Any(static metric => metric.Name == "orders"), 40);
        Assert.Equal(Enumerable.Range(0, 50).Select(static i => "span " + i), back.Spans.Select(static span => span.Name));
        Assert.All(app.Exports.Channels, static channel => Assert.Empty(channel.Lost));
        await Eventually.Is(() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Length == 0);
        app.Span("afterwards");
        app.Flush();
        await Eventually.Is(() => back.Spans.Any(static span => span.Name == "afterwards"));
    }

    [Fact]
    public async Task A_new_start_sends_what_the_last_one_could_not()
    {
        TestApp first = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder).ToTempo("http://127.0.0.1:1", OtlpTests.Http));
        first.Span("before");
        await first.DisposeAsync();
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp second = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder).ToTempo(receiver.Url, OtlpTests.Http));

        await Eventually.Is(() => receiver.Spans.Any(static span => span.Name == "before"));
    }

    [Fact]
    public async Task What_a_killed_process_has_put_away_is_sent_by_the_next()
    {
        string ready = Path.Combine(_folder, "ready");
        using Process child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Telltale.Hosting.Tests"))
        {
            ArgumentList = { "-explicit", "only", "-method", $"{typeof(DiskBufferTests).FullName}.{nameof(Child)}" },
            Environment = { ["TELLTALE_TEST_BUFFER"] = _folder },
            RedirectStandardOutput = true,
        })!;
        await Eventually.Is(() => File.Exists(ready), 60);
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .WithDiskBuffer(Path.Combine(_folder, "buffer")).ToTempo(receiver.Url, OtlpTests.Http));

        await Eventually.Is(() => receiver.Spans.Count() >= 1_000, 30);
        Assert.Equal(1_000, receiver.Spans.Select(static span => span.Name).Distinct().Count());
        Assert.Equal(1_000, receiver.Spans.Count());
    }

    [Fact(Explicit = true)]
    public async Task Child()
    {
        string folder = Environment.GetEnvironmentVariable("TELLTALE_TEST_BUFFER")!;
        TestApp app = await TestApp.StartAsync(telltale => telltale
            .WithDiskBuffer(Path.Combine(folder, "buffer")).ToTempo("http://127.0.0.1:1", OtlpTests.Http));
        for (int i = 0; i < 1_000; i++)
        {
            app.Span("span " + i);
        }

        app.Flush();
        await File.WriteAllTextAsync(Path.Combine(folder, "ready"), "", TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_receivers_get_each_their_own()
    {
        await using Receiver good = await Receiver.StartAsync();
        Receiver gone = await Receiver.StartAsync();
        int port = gone.Port;
        await gone.DisposeAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder)
            .ToTempo(good.Url, OtlpTests.Http).ToLangfuse($"http://127.0.0.1:{port}", "pk", "sk"));
        app.Span("chat", ("gen_ai.operation.name", "chat"));
        app.Span("other");
        app.Flush();
        await using Receiver langfuse = await Receiver.StartAsync(port);
        await Eventually.Is(() => langfuse.Spans.Any());

        Assert.Equal("chat", Assert.Single(langfuse.Spans).Name);
        Assert.Equal("Basic " + Convert.ToBase64String("pk:sk"u8), Assert.Single(langfuse.Requests).Header("Authorization"));
        Assert.Equal(2, good.Spans.Count());
    }

    [Fact]
    public async Task What_does_not_fit_is_counted()
    {
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder, 2_000).ToTempo("http://127.0.0.1:1", OtlpTests.Http));
        for (int i = 0; i < 20; i++)
        {
            app.Span("span " + i);
            app.Flush();
        }

        Channel channel = Assert.Single(app.Exports.Channels);
        Assert.True(channel.Lost["disk_full"] > 0);
        Assert.Equal(20, channel.Lost["disk_full"] + channel.Stored!());
        Assert.True(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length) <= 2_000);
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_is_counted_and_hurts_nobody()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "in the way", TestContext.Current.CancellationToken);
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(file).ToTempo("http://127.0.0.1:1", OtlpTests.Http));
        app.Span("one");
        app.Flush();

        Assert.Equal(1, Assert.Single(app.Exports.Channels).Lost["disk_failed"]);
    }

    [Fact]
    public async Task Under_load_nothing_is_lost_while_the_receiver_hangs()
    {
        using ManualResetEventSlim open = new();
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            open.Wait(TimeSpan.FromSeconds(20));
            return Task.FromResult(false);
        };
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.WithDiskBuffer(_folder)
            .ToTempo(receiver.Url, static otlp => { OtlpTests.Http(otlp); otlp.Timeout = TimeSpan.FromMilliseconds(500); }));
        for (int i = 0; i < 15_000; i++)
        {
            app.Span("span " + i);
            if (i % 100 == 0)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }

        app.Flush();
        open.Set();

        await Eventually.Is(() => receiver.Spans.Select(static span => span.Name).Distinct().Count() == 15_000, 60);
        Assert.All(app.Exports.Channels, static channel => Assert.Empty(channel.Lost));
    }
}
