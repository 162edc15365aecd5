using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using ZLogger;

namespace Telltale.Benchmarks.Signals;

/// <summary>One line with a Guid, an int, a double, two texts (one of them classified) and an enum.</summary>
public class LogLines
{
    private static readonly Guid s_order = Guid.NewGuid();
    private readonly Microsoft.Extensions.Logging.ILogger _off = Loggers.Off;
    private readonly Microsoft.Extensions.Logging.ILogger _on = Loggers.NoOpOn;
    private readonly Microsoft.Extensions.Logging.ILogger _json = Loggers.Json(redacts: false);
    private readonly Microsoft.Extensions.Logging.ILogger _redacting = Loggers.Json(redacts: true);
    private readonly Logger _serilog = new LoggerConfiguration().WriteTo.Sink(new Nowhere()).CreateLogger();
    private readonly Microsoft.Extensions.Logging.ILogger _zlogger =
        LoggerFactory.Create(static b => b.AddZLoggerStream(Stream.Null, static o => o.UseJsonFormatter())).CreateLogger("bench");

    [Benchmark(Baseline = true, Description = "IsEnabled"), BenchmarkCategory("off")]
    public bool Bare() => _off.IsEnabled(LogLevel.Information);

    [Benchmark(Description = "[LogEvent]"), BenchmarkCategory("off")]
    public void OursOff() => SignalSubjects.Placed(_off, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Description = "[LoggerMessage]"), BenchmarkCategory("off")]
    public void MicrosoftOff() => MicrosoftSubjects.Placed(_off, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Baseline = true, Description = "[LogEvent]"), BenchmarkCategory("on, no-op")]
    public void Ours() => SignalSubjects.Placed(_on, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Description = "[LoggerMessage]"), BenchmarkCategory("on, no-op")]
    public void MicrosoftOn() => MicrosoftSubjects.Placed(_on, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Baseline = true, Description = "[LogEvent]"), BenchmarkCategory("json")]
    public void OursJson() => SignalSubjects.Placed(_json, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Description = "[LoggerMessage], redacting"), BenchmarkCategory("json")]
    public void MicrosoftJson() => MicrosoftSubjects.Placed(_redacting, s_order, 3, 0.5, "a@b.c", "Lisbon", DayOfWeek.Friday);

    [Benchmark(Description = "Serilog, redacted by hand"), BenchmarkCategory("json")]
    public void SerilogJson() => _serilog.Information(
        "Order {Order} of {Items} items for {Total} from {Mail} in {City} on {Day}", s_order, 3, 0.5, "[personal]", "Lisbon", DayOfWeek.Friday);

    // It writes on a thread of its own: the time is that of handing over.
    [Benchmark(Description = "ZLogger, redacted by hand"), BenchmarkCategory("json")]
    public void ZLoggerJson()
    {
        string mail = "[personal]";
        string city = "Lisbon";
        int items = 3;
        double total = 0.5;
        _zlogger.ZLogInformation($"Order {s_order} of {items} items for {total} from {mail} in {city} on {DayOfWeek.Friday}");
    }

    private sealed class Nowhere : ILogEventSink
    {
        private readonly JsonFormatter _formatter = new(renderMessage: true);

        public void Emit(LogEvent logEvent) => _formatter.Format(logEvent, TextWriter.Null);
    }
}
