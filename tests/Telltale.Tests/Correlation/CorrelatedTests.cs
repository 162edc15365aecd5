using System.Diagnostics;
using System.Threading.Channels;

namespace Telltale.Tests;

/// <summary>What is handed on through channels and messages.</summary>
[Collection(nameof(Alone))]
public class CorrelatedTests
{
    public CorrelatedTests() => Activity.Current = null;

    [Fact]
    public async Task Items_bring_their_context_through_a_channel()
    {
        Channel<Correlated<string>> channel = Channel.CreateUnbounded<Correlated<string>>();
        Task<List<string>> reader = ReadAsync(channel.Reader);
        List<string> expected = [];
        for (int i = 0; i < 3; i++)
        {
            using CorrelationScope request = Correlation.Begin($"request-{i}");
            channel.Writer.TryWrite($"item {i}");
            expected.Add($"item {i} request-{i} {request.Activity!.TraceId}");
        }

        channel.Writer.Complete();

        Assert.Equal(expected, await reader);
    }

    [Fact]
    public void An_envelope_can_be_taken_apart()
    {
        using CorrelationScope request = Correlation.Begin("request-1");
        (int value, CorrelationContext context) = new Correlated<int>(5);

        Assert.Equal((5, "request-1"), (value, context.Id));
    }

    [Fact]
    public void Headers_take_the_context_along()
    {
        Dictionary<string, string> headers = [];
        ActivityContext sent;
        using (CorrelationScope request = Correlation.Begin("order-7"))
        {
            Correlation.Inject(headers, static (to, name, value) => to[name] = value);
            sent = request.Activity!.Context;
        }

        CorrelationContext received = Correlation.Extract(headers, static (from, name) => from.GetValueOrDefault(name));

        Assert.Equal(("order-7", sent.TraceId, sent.SpanId), (received.Id, received.Trace.TraceId, received.Trace.SpanId));
        Assert.True(received.Trace.IsRemote);
        Assert.Equal(headers["traceparent"], received.TraceParent);
    }

    [Fact]
    public void Nothing_is_written_outside_of_work()
    {
        Dictionary<string, string> headers = [];
        Correlation.Inject(headers, static (to, name, value) => to[name] = value);

        Assert.Empty(headers);
        Assert.Equal(default, Correlation.Extract(headers, static (from, name) => from.GetValueOrDefault(name)));
        Assert.Null(default(CorrelationContext).TraceParent);
    }

    [Theory]
    [InlineData("nonsense", "correlation.id=a%0Ab")]
    [InlineData("00-00000000000000000000000000000000-0000000000000000-01", "correlation.id=two%20words")]
    [InlineData("", "")]
    public void What_senders_made_up_is_left_out(string parent, string baggage)
    {
        Dictionary<string, string> headers = new() { ["traceparent"] = parent, ["baggage"] = baggage };

        Assert.Equal(default, Correlation.Extract(headers, static (from, name) => from.GetValueOrDefault(name)));
    }

    [Fact]
    public void A_batch_is_linked_to_its_items()
    {
        List<CorrelationContext> items = [];
        for (int i = 0; i < 3; i++)
        {
            using CorrelationScope request = Correlation.Begin();
            items.Add(Correlation.Capture());
        }

        using ActivityListener listener = Listener();
        using CorrelationScope batch = Correlation.ResumeAll([.. items, default, items[0]]);

        Assert.Equal(items.Select(static item => item.Trace.TraceId), batch.Activity!.Links.Select(static link => link.Context.TraceId));
        Assert.DoesNotContain(batch.Activity.TraceId, items.Select(static item => item.Trace.TraceId));
    }

    [Fact]
    public void A_batch_of_one_business_id_keeps_it()
    {
        CorrelationContext item;
        using (Correlation.Begin("conversation-1"))
        {
            item = Correlation.Capture();
        }

        using CorrelationScope batch = Correlation.ResumeAll([item, item]);
        Assert.Equal("conversation-1", Correlation.Id);
    }

    [Fact]
    public void Listeners_see_spans_with_the_id()
    {
        using ActivityListener listener = Listener();
        using CorrelationScope work = Correlation.Begin("job-1", "tick", ActivityKind.Server);

        Assert.Equal(("Telltale", "tick", ActivityKind.Server, (object)"job-1"), (
            work.Activity!.Source.Name, work.Activity.OperationName, work.Activity.Kind, work.Activity.GetTagItem("correlation.id")!));
    }

    private static ActivityListener Listener()
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == Correlation.SourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task<List<string>> ReadAsync(ChannelReader<Correlated<string>> reader)
    {
        List<string> seen = [];
        await foreach (Correlated<string> item in reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            using (item.Resume())
            {
                seen.Add($"{item.Value} {Correlation.Id} {Activity.Current!.TraceId}");
            }
        }

        return seen;
    }
}
