using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace Telltale.Generators.Tests;

/// <summary>Every way out that people use.</summary>
internal static class Outputs
{
    private static readonly Dictionary<string, Func<Output>> s_all = new(StringComparer.Ordinal)
    {
        ["listeners"] = static () => new Listeners(),
        ["simple console"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Simple),
        ["systemd console"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Systemd),
        ["JSON console"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Json),
        ["JSON console, enriched"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Json, enriches: true),
        ["JSON console, redacted"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Json, redacts: true),
        ["JSON console, enriched and redacted"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Json, enriches: true, redacts: true),
        ["simple console, enriched and redacted"] = static () => new MicrosoftConsole(ConsoleFormatterNames.Simple, enriches: true, redacts: true),
        ["Serilog, compact JSON"] = static () => new SerilogOutput(new CompactJsonFormatter()),
        ["Serilog, rendered JSON"] = static () => new SerilogOutput(new RenderedCompactJsonFormatter()),
        ["Serilog, text"] = static () => new SerilogOutput(new MessageTemplateTextFormatter("{Level} {Message:lj} {Properties:j} {Exception}\n")),
        ["event source"] = static () => new EventSourceOutput(),
        ["trace source"] = static () => new TraceSourceOutput(),
        ["OpenTelemetry logs in memory"] = static () => LogsInMemory(),
        ["OpenTelemetry logs on the console"] = static () => new Printing(new OpenTelemetryLogs(static logs => logs.AddConsoleExporter())),
        ["OpenTelemetry logs by OTLP over HTTP"] = static () => new Sending(OtlpExportProtocol.HttpProtobuf, Logs),
        ["OpenTelemetry logs by OTLP over gRPC"] = static () => new Sending(OtlpExportProtocol.Grpc, Logs),
        ["OpenTelemetry spans in memory"] = static () => SpansInMemory(),
        ["OpenTelemetry spans on the console"] = static () => new Printing(new OpenTelemetrySpans(static spans => spans.AddConsoleExporter())),
        ["OpenTelemetry spans by OTLP over HTTP"] = static () => new Sending(OtlpExportProtocol.HttpProtobuf, Spans),
        ["OpenTelemetry spans by OTLP over gRPC"] = static () => new Sending(OtlpExportProtocol.Grpc, Spans),
        ["OpenTelemetry metrics in memory"] = static () => MetricsInMemory(),
        ["OpenTelemetry metrics on the console"] = static () => new Printing(new OpenTelemetryMetrics(static metrics => metrics.AddConsoleExporter())),
        ["OpenTelemetry metrics by OTLP over HTTP"] = static () => new Sending(OtlpExportProtocol.HttpProtobuf, Metrics),
        ["OpenTelemetry metrics by OTLP over gRPC"] = static () => new Sending(OtlpExportProtocol.Grpc, Metrics),
    };

    internal static IEnumerable<string> Names => s_all.Keys;

    internal static Output Of(string name) => s_all[name]();

    private static OpenTelemetryLogs LogsInMemory()
    {
        List<LogRecord> records = [];
        return new OpenTelemetryLogs(logs => logs.AddInMemoryExporter(records), () => OpenTelemetryDump.Of(records));
    }

    private static OpenTelemetrySpans SpansInMemory()
    {
        List<Activity> ended = [];
        return new OpenTelemetrySpans(spans => spans.AddInMemoryExporter(ended), () => OpenTelemetryDump.Of(ended));
    }

    private static OpenTelemetryMetrics MetricsInMemory()
    {
        List<Metric> read = [];
        return new OpenTelemetryMetrics(metrics => metrics.AddInMemoryExporter(read), () => OpenTelemetryDump.Of(read));
    }

    private static OpenTelemetryLogs Logs(Receiver receiver) => new(logs => logs.AddOtlpExporter(o => receiver.Lead(o, "logs")));

    private static OpenTelemetrySpans Spans(Receiver receiver) => new(spans => spans.AddOtlpExporter(o => receiver.Lead(o, "traces")));

    private static OpenTelemetryMetrics Metrics(Receiver receiver) => new(metrics => metrics.AddOtlpExporter(o => receiver.Lead(o, "metrics")));
}
