using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>What a logger is told by a log event.</summary>
public sealed class SignalsLogTests
{
    private readonly Notes _log = new();

    [Fact]
    public void Writes_the_message_and_every_property()
    {
        Signals.CacheMiss(_log, Zone.South, "leak");
        Assert.Equal("Warning CacheMiss: Cache miss for [personal] in South | Region=South, Key=[personal]", _log.Line);
        Assert.Equal("{OriginalFormat}=Cache miss for {Key} in {Region}", _log.Original);
    }

    [Fact]
    public void Follows_formats_and_alignments_in_the_invariant_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "#", NegativeSign = "~" } };
        try
        {
            Signals.Formatted(_log, 1234.567, "tea", -7, DayOfWeek.Friday);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(
            "Information Formatted: Took 1,234.57 for tea   | {  -7} Friday {missing} | Elapsed=1234.567, Name=tea, count=-7, Day=Friday",
            _log.Line);
        Signals.Formatted(_log, 0, null, 0, DayOfWeek.Friday);
        Assert.Contains("for (null)|", _log.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_level_and_the_exception_from_parameters()
    {
        TimeoutException failure = new("late");
        Signals.Dynamic(_log, LogLevel.Critical, failure, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.Equal("Critical Dynamic: Level Critical of 2026-01-02T03:04:05.0000000Z | level=Critical, at=01/02/2026 03:04:05", _log.Line);
        Assert.Same(failure, _log.Exception);
    }

    [Fact]
    public void Asks_first_whether_the_level_is_on()
    {
        _log.Least = LogLevel.Error;
        Signals.CacheMiss(_log, Zone.South, "leak");
        Assert.Null(_log.Line);
    }

    [Fact]
    public void Writes_objects_with_sensitive_members_member_by_member()
    {
        Caller ada = new() { Id = 1, Email = "leak" };
        Caller bob = new() { Id = 2, Email = null, Referrer = ada };
        ada.Referrer = bob;
        Signals.Seen(_log, ada, [bob], new() { ["x"] = ada });
        Assert.Equal(
            "Debug Seen: Customer { Id = 1, Email = [contact], Referrer = { Id = 2, Email = (null), Referrer = …, Friends = [] }, Friends = [] }, "
            + "others [{ Id = 2, Email = (null), Referrer = { Id = 1, Email = [contact], Referrer = …, Friends = [] }, Friends = [] }], "
            + "by key [x: { Id = 1, Email = [contact], Referrer = { Id = 2, Email = (null), Referrer = …, Friends = [] }, Friends = [] }]",
            _log.Line!.Split(" | ")[0]);
        Assert.Contains("Customer.Id=1, Customer.Email=[contact], Customer.Referrer={ Id = 2", _log.Line, StringComparison.Ordinal);
        Signals.Seen(_log, null, [], []);
        Assert.Contains("Customer (null), others [], by key []", _log.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_only_the_first_elements_of_many()
    {
        Signals.Seen(_log, null, [.. Enumerable.Range(0, 1000).Select(static i => new Caller { Id = i })], []);
        Assert.Contains("Id = 31", _log.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Id = 32", _log.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Expands_to_the_depth_that_is_asked_for_whatever_getters_do()
    {
        Signals.Expanded(_log, new Parcel(3, new Size(1, 2), new Caller { Id = 9, Email = "leak" }), new Size(5, 6));
        Assert.Equal(
            "Information Expanded: Expanded | parcel.Weight=3, parcel.Size.Width=1, parcel.Size.Height=2, parcel.To.Id=9, "
            + "parcel.To.Email=[contact], parcel.To.Referrer=, parcel.To.Friends=[], parcel.Broken=, Width=5, Height=6",
            _log.Line);
    }

    [Fact]
    public void Takes_any_number_of_values()
    {
        Signals.Many(
            _log, 1, 2, 3, "d", Guid.Empty, 0.5, true, 'h', new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(1), 1.5m, 7, Zone.South);
        Assert.Equal(
            "Information lots: Many 1hSouth | A=1, b=2, c=3, d=d, e=00000000-0000-0000-0000-000000000000, f=0.5, g=True, H=h, "
            + "i=01/01/2026 00:00:00 +00:00, j=00:00:01, k=1.5, l=7, M=South",
            _log.Line);
        Assert.Equal(12, _log.Id.Id);
    }

    [Fact]
    public void Copies_characters()
    {
        Signals.Characters(_log, "abc".AsSpan(1));
        Assert.Equal("Information Characters: Characters bc | Text=bc", _log.Line);
    }

    [Fact]
    public void Does_not_look_into_what_it_does_not_know()
    {
        Signals.Unsaid(_log, "leak", new Square());
        Assert.Equal("Information Unsaid: Unsaid [object] | Payload=[object], shape={ Name = shape }", _log.Line);
    }

    [Fact]
    public void Lets_an_object_write_itself_only_when_it_is_of_no_derived_type()
    {
        Signals.Forms(_log, new Square { Name = "q" }, new Square());
        Assert.Equal("Information Forms: Shape { Name = q } | Form={ Name = q }, square.Owner=[personal], square.Name=shape", _log.Line);
    }

    [Fact]
    public void Finds_the_logger_of_an_instance()
    {
        new Warehouse(_log).Loaded(7);
        Assert.Equal("Information Loaded: Loaded 007 | Pallets=7", _log.Line);
    }

    [Fact]
    public void Has_the_same_number_in_every_build()
    {
        Signals.CacheMiss(_log, Zone.South, "leak");
        Assert.Equal((1213923655, "CacheMiss"), (_log.Id.Id, _log.Id.Name));
    }

    private sealed class Notes : ILogger<Warehouse>
    {
        internal LogLevel Least { get; set; }

        internal string? Line { get; private set; }

        internal string? Original { get; private set; }

        internal Exception? Exception { get; private set; }

        internal EventId Id { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            IReadOnlyList<KeyValuePair<string, object?>> values = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(state);
            Id = eventId;
            Exception = exception;
            Original = Write(values[^1]);
            Line = $"{logLevel} {eventId.Name}: {formatter(state, exception)} | {string.Join(", ", values.SkipLast(1).Select(Write))}";
            Assert.Equal(formatter(state, exception), state!.ToString());
        }

        private static string Write(KeyValuePair<string, object?> pair) =>
            $"{pair.Key}={Convert.ToString(pair.Value, CultureInfo.InvariantCulture)}";
    }
}
