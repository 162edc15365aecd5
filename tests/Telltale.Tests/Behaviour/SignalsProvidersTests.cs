using System.Text.Json;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using Serilog;
using Serilog.Core;

namespace Telltale.Tests;

/// <summary>What arrives through the providers that people use.</summary>
[Collection(nameof(Alone))]
public sealed class SignalsProvidersTests
{
    private const string Canary = "Canary<\"é7>";

    private static readonly Caller s_customer = new() { Id = 7, Email = Canary };

    [Fact]
    public void Simple_console()
    {
        string text = Printed(static builder => builder.AddSimpleConsole(static o => o.ColorBehavior = LoggerColorBehavior.Disabled));
        Assert.Contains("Cache miss for [personal] in South", text, StringComparison.Ordinal);
        Assert.Contains("Customer { Id = 7, Email = [contact]", text, StringComparison.Ordinal);
        AssertNoCanary(text);
    }

    [Fact]
    public void Json_console()
    {
        string text = Printed(static builder => builder.AddJsonConsole());
        JsonElement line = JsonDocument.Parse(text.Split('\n')[0]).RootElement;
        Assert.Equal("Cache miss for [personal] in South", line.GetProperty("Message").GetString());
        JsonElement state = line.GetProperty("State");
        Assert.Equal("South", state.GetProperty("Region").GetString());
        Assert.Equal("[personal]", state.GetProperty("Key").GetString());
        Assert.Equal("Cache miss for {Key} in {Region}", state.GetProperty("{OriginalFormat}").GetString());
        AssertNoCanary(text);
    }

    [Fact]
    public void Open_telemetry()
    {
        List<LogRecord> records = [];
        Emit(builder => builder.AddOpenTelemetry(o =>
        {
            o.IncludeFormattedMessage = true;
            o.AddInMemoryExporter(records);
        }));
        LogRecord miss = records[0];
        Assert.Equal("Cache miss for [personal] in South", miss.FormattedMessage);
        Assert.Equal("Cache miss for {Key} in {Region}", miss.Body);
        Assert.Equal("CacheMiss", miss.EventId.Name);
        Assert.Contains(new("Key", "[personal]"), miss.Attributes!);
        AssertNoCanary(string.Join("\n", records.Select(static r => $"{r.FormattedMessage} {string.Join(",", r.Attributes ?? [])}")));
    }

    [Fact]
    public void Serilog_as_a_provider()
    {
        Lines sink = new();
        using Logger logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(sink).CreateLogger();
        Emit(builder => builder.AddSerilog(logger));
        Assert.Contains("Cache miss for \"[personal]\" in \"South\"", sink.All, StringComparison.Ordinal);
        AssertNoCanary(sink.All);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    public void Microsoft_s_telemetry_however_it_is_switched(bool enriches, bool redacts, bool hasRedactors)
    {
        string text = Printed(builder =>
        {
            builder.AddJsonConsole();
            _ = enriches ? builder.EnableEnrichment() : builder;
            _ = redacts ? builder.EnableRedaction() : builder;
            _ = hasRedactors
                ? builder.Services.AddRedaction(static r => r.SetRedactor<ErasingRedactor>(new DataClassificationSet(new DataClassification("Telltale", "Personal"))))
                : builder.Services;
        });
        Assert.Contains("Cache miss for [personal] in South", text, StringComparison.Ordinal);
        AssertNoCanary(text);
    }

    private static string Printed(Action<ILoggingBuilder> configure)
    {
        TextWriter before = Console.Out;
        using StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            Emit(configure);
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }

    private static void Emit(Action<ILoggingBuilder> configure)
    {
        // Its end waits for what is printed in the background.
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(builder =>
            {
                builder.SetMinimumLevel(LogLevel.Trace);
                configure(builder);
            })
            .BuildServiceProvider();
        Microsoft.Extensions.Logging.ILogger log = services.GetRequiredService<ILoggerFactory>().CreateLogger("shop");
        Signals.CacheMiss(log, Zone.South, Canary);
        Signals.Seen(log, s_customer, [s_customer], new() { ["x"] = s_customer });
        Signals.Expanded(log, new Parcel(1, new Size(2, 3), s_customer), default);
        Signals.Dynamic(log, LogLevel.Error, new TimeoutException("late"), DateTime.UnixEpoch);
    }

    private static void AssertNoCanary(string text)
    {
        Assert.NotEqual("", text);
        Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("leak", text, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Lines : ILogEventSink
    {
        internal string All { get; private set; } = "";

        public void Emit(Serilog.Events.LogEvent logEvent) =>
            All += $"{logEvent.RenderMessage()} {string.Join(",", logEvent.Properties)}\n";
    }
}
