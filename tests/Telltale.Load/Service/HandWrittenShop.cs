using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Load;

/// <summary>The service as a careful developer instruments it with OpenTelemetry alone: the same spans, measurements and lines.</summary>
internal sealed partial class HandWrittenShop(ILogger<HandWrittenShop> log) : IShop
{
    public const string Name = "Shop";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("shop.call.duration", "s");
    private static readonly Counter<long> s_orders = s_meter.CreateCounter<long>("shop.orders", "{order}");
    private static readonly Histogram<int> s_left = s_meter.CreateHistogram<int>("shop.left", "{item}");

    public async Task<Receipt> PlaceAsync(string id, string email, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        string? error = null;
        using Activity? span = s_source.StartActivity("Shop.Place");
        span?.SetTag("order.id", id);
        try
        {
            int left = Take(id);
            Advice advice = await Conversation.AskAsync(s_source, id);
            Placed(log, id, Plan.Free);
            s_orders.Add(1, new KeyValuePair<string, object?>("shop.plan", "Free"));
            return new Receipt(id, left, advice.Text);
        }
        catch (Exception failure)
        {
            error = failure.GetType().FullName;
            span?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            TagList tags = new() { { "code.function.name", "Shop.Place" } };
            if (error is not null)
            {
                tags.Add("error.type", error);
            }

            s_duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        }
    }

    private int Take(string id)
    {
        using Activity? span = s_source.StartActivity("Shop.Take");
        span?.SetTag("order.id", id);
        int left = Backend.Take(id);
        Taken(log, id, left);
        s_left.Record(left);
        return left;
    }

    [LoggerMessage(1, LogLevel.Information, "Order {Order} was placed with {Plan}")]
    private static partial void Placed(ILogger log, string order, Plan plan);

    [LoggerMessage(2, LogLevel.Information, "Took one for {Order}, {Left} left")]
    private static partial void Taken(ILogger log, string order, int left);
}
