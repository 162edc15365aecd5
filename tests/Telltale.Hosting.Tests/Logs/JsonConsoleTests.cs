using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Telltale.Hosting.Tests;

/// <summary>Every log line is one line of JSON that says what a log store needs.</summary>
public sealed partial class JsonConsoleTests
{
    private readonly JsonConsoleOptions _options = new();
    private readonly LoggerExternalScopeProvider _scopes = new();
    private readonly FormattedLog _log;

    public JsonConsoleTests() => _log = new FormattedLog(_options, _scopes);

    [Fact]
    public void An_event_of_ours_keeps_types_and_is_redacted()
    {
        Placed(_log, 17, "anna@example.org", 2.5, DayOfWeek.Friday, null);
        JsonNode line = _log.Line();
        Assert.Equal("Order 17 for [contact] on Friday", (string?)line["message"]);
        Assert.Equal("Order {Id} for {Email} on {Day}", (string?)line["template"]);
        Assert.Equal("Placed", (string?)line["event_name"]);
        Assert.Equal("Information", (string?)line["level"]);
        Assert.Equal("tests", (string?)line["category"]);
        Assert.Equal("""{"Id":17,"Email":"[contact]","Amount":2.5,"Day":"Friday","Note":null}""", line["attributes"]!.ToJsonString(), ignoreCase: true);
    }

    [Fact]
    public void Any_other_line_is_written_alike()
    {
        Guid id = Guid.Parse("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
        _log.LogWarning(new EventId(7, "Odd"), "{Id} {Count} {When} {Items} {Nan} {Text}", id, 3L, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), (int[])[1, 2], double.NaN, "a\"\n\u2028b");
        JsonNode line = _log.Line();
        Assert.Equal(7, (int?)line["event_id"]);
        JsonNode attributes = line["attributes"]!;
        Assert.Equal(id.ToString(), (string?)attributes["Id"]);
        Assert.Equal(3, (int?)attributes["Count"]);
        Assert.Equal("2026-01-02T03:04:05Z", (string?)attributes["When"]);
        Assert.Equal("""["1","2"]""", attributes["Items"]!.ToJsonString());
        Assert.Equal("NaN", (string?)attributes["Nan"]);
        Assert.Equal("a\"\n\u2028b", (string?)attributes["Text"]);
    }

    [Fact]
    public void A_line_names_its_trace_span_and_correlation()
    {
        using CorrelationScope work = Correlation.Begin("order-17");
        _log.LogInformation("x");
        JsonNode line = _log.Line();
        Assert.Equal(work.Activity!.TraceId.ToHexString(), (string?)line["trace_id"]);
        Assert.Equal(work.Activity.SpanId.ToHexString(), (string?)line["span_id"]);
        Assert.Equal("order-17", (string?)line["correlation_id"]);
        Assert.Null(line["dd.trace_id"]);

        _options.DatadogIds = true;
        _log.LogInformation("x");
        line = _log.Line();
        ulong low = ulong.Parse(work.Activity.TraceId.ToHexString()[16..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.Equal(low.ToString(CultureInfo.InvariantCulture), (string?)line["dd.trace_id"]);
        Assert.Equal(ulong.Parse(work.Activity.SpanId.ToHexString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), (string?)line["dd.span_id"]);
    }

    [Fact]
    public void Without_anything_current_there_are_no_ids()
    {
        Activity.Current = null;
        _log.LogInformation("x");
        JsonNode line = _log.Line();
        Assert.Null(line["trace_id"]);
        Assert.Null(line["correlation_id"]);
        Assert.Null(line["attributes"]);
        Assert.True(DateTimeOffset.Parse((string)line["timestamp"]!, CultureInfo.InvariantCulture) > DateTimeOffset.UtcNow.AddMinutes(-1));
        Assert.EndsWith("Z", (string)line["timestamp"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_are_structure_and_their_messages_scrubbed()
    {
        try
        {
            Throw();
        }
        catch (InvalidOperationException failure)
        {
            _log.LogError(failure, "failed");
        }

        JsonNode exception = _log.Line()["exception"]!;
        Assert.Equal("System.InvalidOperationException", (string?)exception["type"]);
        Assert.Equal("no mail for [contact]", (string?)exception["message"]);
        Assert.Contains(nameof(Throw), (string?)exception["stack_trace"], StringComparison.Ordinal);
        Assert.Equal("System.FormatException", (string?)exception["inner"]!["type"]);

        _options.Exceptions = ExceptionDetail.Type;
        _log.LogError(new AggregateException(new IOException("a"), new TimeoutException("b")), "failed");
        exception = _log.Line()["exception"]!;
        Assert.Null(exception["message"]);
        Assert.Equal("System.TimeoutException", (string?)exception["inner"]![1]!["type"]);
    }

    [Fact]
    public void Scopes_are_written_from_the_outside_in()
    {
        using (_log.BeginScope("{Tenant}", "blue"))
        using (_log.BeginScope("plain"))
        {
            _log.LogInformation("x");
        }

        Assert.Equal("""[{"Tenant":"blue"},"plain"]""", _log.Line()["scopes"]!.ToJsonString());
        _options.IncludeScopes = false;
        using (_log.BeginScope("plain"))
        {
            _log.LogInformation("x");
        }

        Assert.Null(_log.Line()["scopes"]);
    }

    [Fact]
    public void A_value_that_logs_while_it_is_written_spoils_nothing()
    {
        _log.LogInformation("{Value}", new LogsItself(_log));
        Assert.All(_log.Lines(), static line => Assert.NotNull(line));
        Assert.Contains(_log.Lines(), static line => (string?)line["message"] == "inner");
    }

    [Fact]
    public void A_line_of_ours_allocates_nothing_of_its_own()
    {
        NullLog log = new(_options, _scopes);
        for (int i = 0; i < 5000; i++)
        {
            Placed(log, i & 127, "a@b.org", i, DayOfWeek.Monday, "note");
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Placed(log, i & 127, "a@b.org", i, DayOfWeek.Monday, "note");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [LogEvent(LogLevel.Information, "Order {Id} for {Email} on {Day}")]
    private static partial void Placed(ILogger log, int id, [Sensitive(DataKind.Contact)] string email, double amount, DayOfWeek day, string? note);

    private static void Throw()
    {
        try
        {
            _ = int.Parse("x", CultureInfo.InvariantCulture);
        }
        catch (FormatException inner)
        {
            throw new InvalidOperationException("no mail for anna@example.org", inner);
        }
    }

    private sealed class LogsItself(ILogger log)
    {
        public override string ToString()
        {
            log.LogInformation("inner");
            return "outer";
        }
    }
}
