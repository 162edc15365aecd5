using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>Members of parameters as dimensions and as properties that may be left out.</summary>
public sealed partial class SignalsMembersTests
{
    [Fact]
    public void Marked_members_become_dimensions()
    {
        Basket basket = new() { Region = Zone.South, Size = 3, Shop = new Shop { Name = "corner", Floor = 2 } };
        Assert.Equal(
            ["baskets=1 {basket.region=South, basket.size=3, shop=corner, basket.shop.floor=2}"],
            Measured(() => Filled(NoLog.Instance, basket)));
    }

    [Fact]
    public void Members_that_are_not_there_are_no_dimensions()
    {
        Assert.Equal(["baskets=1 {basket.region=South}"], Measured(static () => Filled(NoLog.Instance, new Basket { Region = Zone.South })));
        Assert.Equal(["baskets=1 {}"], Measured(static () => Filled(NoLog.Instance, null)));
    }

    [Fact]
    public void Getters_that_throw_cost_one_dimension_only() => Assert.Equal(
        ["broken=1 {ok=True}"], Measured(static () => Broken(new Fragile())));

    [Fact]
    public void Properties_without_a_value_are_left_out()
    {
        Pairs log = new();
        Shipped(log, new Crate { Weight = 3 });
        Assert.Equal("Weight=3, {OriginalFormat}=Shipped {Label}", log.Line);
        Shipped(log, new Crate { Label = "fragile" });
        Assert.Equal("Label=fragile, {OriginalFormat}=Shipped {Label}", log.Line);
        Assert.Equal(["Label"], log.Visited);
        Shipped(log, null);
        Assert.Equal("{OriginalFormat}=Shipped {Label}", log.Line);
    }

    [Fact]
    public void Members_of_members_are_followed_where_asked()
    {
        Pairs log = new();
        Sent(log, new Parcels { Top = new Crate { Weight = 1 }, Bottom = new Crate { Label = "b" } });
        Assert.Equal("parcels.Top.Weight=1, parcels.Top.Label=, parcels.Label=b, {OriginalFormat}=Sent", log.Line);
        Nested(log, new Parcels { Top = new Crate { Weight = 1 }, Bottom = new Crate { Label = "b" } });
        Assert.Equal("parcels.Top={ Weight = 1, Label = (null) }, parcels.Label=b, {OriginalFormat}=Nested", log.Line);
    }

    [Counter("baskets"), LogEvent(LogLevel.Information)]
    private static partial void Filled(ILogger log, [Expand(Depth = 2)] Basket? basket);

    [Counter("broken")]
    private static partial void Broken([Expand("")] Fragile fragile);

    [LogEvent(LogLevel.Information, "Shipped {Label}")]
    private static partial void Shipped(ILogger log, [LogProperties(SkipNullProperties = true, OmitReferenceName = true)] Crate? crate);

#pragma warning disable EXTEXP0003 // Transitive is experimental
    [LogEvent(LogLevel.Information)]
    private static partial void Sent(ILogger log, [LogProperties(Transitive = true)] Parcels parcels);
#pragma warning restore EXTEXP0003

    [LogEvent(LogLevel.Information)]
    private static partial void Nested(ILogger log, [LogProperties] Parcels parcels);

    private static List<string> Measured(Action act)
    {
        List<string> told = [];
        using MeterListener listener = Listen((instrument, value, tags) =>
            told.Add($"{instrument.Name}={value} {{{string.Join(", ", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}}}"));
        act();
        return told;
    }

    private static MeterListener Listen(Report report)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, me) =>
            {
                if (instrument.Name is "baskets" or "broken")
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => report(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private delegate void Report(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags);

    internal sealed class Basket
    {
        [Dimension]
        public Zone Region { get; init; }

        [Dimension]
        public byte? Size { get; init; }

        public Shop? Shop { get; init; }
    }

    internal sealed class Shop
    {
        [Dimension("shop")]
        public string? Name { get; init; }

        [Dimension]
        public short Floor { get; init; }
    }

    internal sealed class Fragile
    {
        [Dimension]
        public int Broken => throw new InvalidOperationException("leak");

        [Dimension]
        public bool Ok => true;
    }

    internal sealed class Crate
    {
        public int? Weight { get; init; }

        public string? Label { get; init; }
    }

    internal sealed class Parcels
    {
        public Crate? Top { get; init; }

        [LogProperties(SkipNullProperties = true, OmitReferenceName = true)]
        public Crate? Bottom { get; init; }
    }

    private sealed class NoLog : ILogger
    {
        internal static readonly NoLog Instance = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }

    private sealed class Pairs : ILogger, ILogVisitor
    {
        internal string Line { get; private set; } = "";

        internal List<string> Visited { get; private set; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Line = string.Join(", ", ((IReadOnlyList<KeyValuePair<string, object?>>)(object)state!).Select(static p => $"{p.Key}={p.Value}"));
            Visited = [];
            Pairs me = this;
            ((ILogValues)(object)state!).Visit(ref me);
        }

        public void Visit<T>(string name, T value) => Visited.Add(name);
    }
}
