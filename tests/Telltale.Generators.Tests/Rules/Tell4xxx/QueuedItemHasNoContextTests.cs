using Telltale.CodeFixes;
using Subject = Telltale.Generators.QueuedItemHasNoContext;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.QueuedItemHasNoContext>;

namespace Telltale.Generators.Tests;

public class QueuedItemHasNoContextTests
{
    private const string ReadsChannel = "await foreach (Order order in channel.Reader.ReadAllAsync(stopping)) { log.LogInformation(\"{Id}\", order.Id); }";

    [Theory]
    [InlineData("record Order(int Id);", ReadsChannel, "[|channel.Writer.TryWrite(new Order(1))|];")]
    [InlineData("record Order(int Id);", ReadsChannel, "[|channel.Writer.WriteAsync(new Order(1))|].AsTask().Wait();")]
    [InlineData("class Order { public int Id; }", ReadsChannel, "[|channel.Writer.TryWrite(new Order())|];")]
    [InlineData("record Order(int Id);", "while (queue.TryDequeue(out Order? order)) { log.LogInformation(\"{Id}\", order.Id); await Task.Delay(1); }", "[|queue.Enqueue(new Order(1))|];")]
    public Task Triggers_on(string item, string reader, string writer) => Verify.Reports(Program(item, reader, writer));

    [Theory]
    [InlineData("record Order(int Id, ActivityContext Trace);", ReadsChannel, "channel.Writer.TryWrite(new Order(1, default));")]
    [InlineData("record Order(int Id, string CorrelationId);", ReadsChannel, "channel.Writer.TryWrite(new Order(1, \"a\"));")]
    [InlineData("record Order(int Id) { public CorrelationContext Context { get; } = Correlation.Capture(); }", ReadsChannel, "channel.Writer.TryWrite(new Order(1));")]
    [InlineData("record Order(int Id);", "await foreach (Order order in channel.Reader.ReadAllAsync(stopping)) { GC.KeepAlive(order); }", "channel.Writer.TryWrite(new Order(1));")]
    [InlineData("record Order(int Id);", "await Task.Delay(1);", "channel.Writer.TryWrite(new Order(1));")]
    [InlineData("record Order(int Id);", ReadsChannel, "Channel<string> other = Channel.CreateUnbounded<string>(); other.Writer.TryWrite(\"a\");")]
    [InlineData("record Order(int Id);", "List<Order> batch = []; while (queue.TryDequeue(out Order? order)) { batch.Add(order); } log.LogInformation(\"{Count}\", batch.Count); await Task.Delay(1);", "queue.Enqueue(new Order(1));")]
    public Task Does_not_trigger_on(string item, string reader, string writer) => Verify.Reports(Program(item, reader, writer));

    [Fact]
    public Task Does_not_trigger_on_envelopes() => Verify.Reports("""
        using System.Collections.Concurrent;
        record Order(int Id);
        class Writer(Channel<Correlated<Order>> channel) { void Write() { channel.Writer.TryWrite(new Order(1)); } }
        class Reader(Channel<Correlated<Order>> channel, ILogger log) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stopping)
            {
                await foreach (Correlated<Order> order in channel.Reader.ReadAllAsync(stopping))
                {
                    using CorrelationScope work = order.Resume();
                    log.LogInformation("{Id}", order.Value.Id);
                }
            }
        }
        """);

    [Theory]
    [InlineData(QueuedItemHasNoContextFixer.Ours)]
    [InlineData(QueuedItemHasNoContextFixer.Plain)]
    public async Task The_reader_goes_on_with_the_writers_trace(string title)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, QueuedItemHasNoContextFixer>(
            """
            public record Order(int Id);

            public class Writer(Channel<Order> channel)
            {
                public void Write(int id) => channel.Writer.TryWrite(new Order(id));
            }

            public class Reader(Channel<Order> channel, ILogger log)
            {
                public readonly List<string?> Seen = [];

                public async Task ReadAsync()
                {
                    await foreach (Order order in channel.Reader.ReadAllAsync())
                    {
                        log.LogInformation("{Id}", order.Id);
                        Seen.Add(Activity.Current?.TraceId.ToString());
                    }
                }
            }

            static class Program
            {
                static async Task<string> Run()
                {
                    Channel<Order> channel = Channel.CreateUnbounded<Order>();
                    Reader reader = new(channel, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
                    Task reading = reader.ReadAsync();
                    List<string> written = [];
                    for (int i = 0; i < 3; i++)
                    {
                        using Activity request = new Activity("request").Start();
                        new Writer(channel).Write(i);
                        written.Add(request.TraceId.ToString());
                    }

                    channel.Writer.Complete();
                    await reading;
                    return reader.Seen.SequenceEqual(written) ? "same" : "other";
                }
            }
            """,
            title);

        Assert.Equal("same", await repaired.RunAsync());
    }

    private static string Program(string item, string reader, string writer) => $$"""
        using System.Collections.Concurrent;
        {{item}}
        class Writer(Channel<Order> channel, ConcurrentQueue<Order> queue)
        {
            void Write() { {{writer}} }
            object Used => (channel, queue);
        }
        class Reader(Channel<Order> channel, ConcurrentQueue<Order> queue, ILogger log) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stopping)
            {
                {{reader}}
            }
            object Used => (channel, queue, log);
        }
        """;
}
