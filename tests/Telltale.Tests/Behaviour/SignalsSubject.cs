using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>Signal methods.</summary>
internal static partial class Signals
{
    [LogEvent(LogLevel.Warning, "Cache miss for {Key} in {Region}")]
    [Counter("cache.misses", Unit = "{miss}", Description = "Misses.")]
    [SpanEvent("cache.miss")]
    public static partial void CacheMiss(ILogger log, [Dimension("cache.region")] Zone region, [Sensitive] string key);

    [Counter("orders.placed")]
    [UpDownCounter("orders.open")]
    [Histogram("order.items", Unit = "{item}", Buckets = [1, 10, 100])]
    [Gauge("order.last")]
    public static partial void Placed([Value] int items, [Dimension] bool online, [Dimension] int? store, [Dimension] string? shop);

    [Histogram("order.duration", Unit = "s")]
    public static partial void Took([Value] TimeSpan elapsed);

    [SpanEvent]
    public static partial void CardRefused(
        [Sensitive(DataKind.Financial)] long card, Guid order, [Tag("card.brand")] string brand, DateOnly on, Exception cause, Caller customer);

    [LogEvent(LogLevel.Information, "Took {Elapsed:N2} for {Name,-6}| {{{count,4}}} {@Day} {missing}")]
#pragma warning disable TELL3153 // the hole without a parameter is what is tested
    public static partial void Formatted(ILogger log, double elapsed, string? name, int count, DayOfWeek day);
#pragma warning restore TELL3153

    [LogEvent("Level {level} of {at}")]
    public static partial void Dynamic(ILogger log, LogLevel level, Exception? failure, DateTime at);

    [LogEvent(LogLevel.Debug, "Customer {Customer}, others {Others}, by key {ByKey}")]
    public static partial void Seen(ILogger log, Caller? customer, IReadOnlyList<Caller> others, Dictionary<string, Caller> byKey);

    [LogEvent(LogLevel.Information)]
    public static partial void Expanded(ILogger log, [Expand(Depth = 2)] Parcel parcel, [Expand("")] Size size);

    [LogEvent(LogLevel.Information, "Many {A}{H}{M}", EventId = 12, EventName = "lots")]
    [SpanEvent]
    public static partial void Many(
        ILogger log, int a, int b, long c, string d, Guid e, double f, bool g, char h, DateTimeOffset i, TimeSpan j, decimal k, byte l, Zone m);

    [LogEvent(LogLevel.Information, "Characters {Text}")]
    public static partial void Characters(ILogger log, ReadOnlySpan<char> text);

    [LogEvent(LogLevel.Information, "Unsaid {Payload}")]
#pragma warning disable TELL3156 // what is hidden is what is tested
    public static partial void Unsaid(ILogger log, object payload, Shape shape);
#pragma warning restore TELL3156

    [LogEvent(LogLevel.Information, "Shape {Form}")]
    public static partial void Forms(ILogger log, Shape form, Square square);
}

/// <summary>An instance whose logger is a parameter of its primary constructor.</summary>
internal sealed partial class Warehouse(ILogger<Warehouse> log)
{
    [LogEvent(LogLevel.Information, "Loaded {Pallets:000}")]
    public partial void Loaded<T>(T pallets)
        where T : struct, IFormattable;
}

internal sealed class Caller
{
    public int Id { get; init; }

    [Sensitive(DataKind.Contact)]
    public string? Email { get; init; }

    public Caller? Referrer { get; set; }

    public List<Caller> Friends { get; init; } = [];

    public override string ToString() => $"leak {Email}";
}

internal sealed record Parcel(int Weight, Size Size, Caller? To)
{
    public string Broken => throw new InvalidOperationException("leak");
}

internal readonly record struct Size(int Width, int Height);

internal class Shape
{
    public string Name { get; init; } = "shape";

    public override string ToString() => $"<{Name}>";
}

internal class Square : Shape
{
    [Sensitive]
    public string Owner { get; init; } = "leak";

    public override string ToString() => $"<{Owner}>";
}
