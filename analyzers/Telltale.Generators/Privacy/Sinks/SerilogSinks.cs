namespace Telltale.Generators;

/// <summary>The log lines and properties of Serilog.</summary>
internal static class SerilogSinks
{
    private const string Levels = "Write Verbose Debug Information Warning Error Fatal";
    private const string Holes = "propertyValue propertyValue0 propertyValue1 propertyValue2 propertyValues";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Log, "Serilog.Log", Levels) { Text = "messageTemplate", Values = Holes },
        new(SinkKind.Log, "Serilog.ILogger", Levels) { Text = "messageTemplate", Values = Holes },
        new(SinkKind.Scope, "Serilog.Log", "ForContext") { Keys = "propertyName", Values = "value" },
        new(SinkKind.Scope, "Serilog.ILogger", "ForContext") { Keys = "propertyName", Values = "value" },
        new(SinkKind.Scope, "Serilog.Context.LogContext", "PushProperty") { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Context.GlobalLogContext", "PushProperty") { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Configuration.LoggerEnrichmentConfiguration", "WithProperty") { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Core.Enrichers.PropertyEnricher", Sink.Constructor) { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Core.ILogEventPropertyFactory", "CreateProperty") { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Events.LogEventProperty", Sink.Constructor) { Keys = "name", Values = "value" },
        new(SinkKind.Scope, "Serilog.Events.ScalarValue", Sink.Constructor) { Values = "value" },
        new(SinkKind.Scope, "Serilog.IDiagnosticContext", "Set") { Keys = "propertyName", Values = "value" },
    ];
}
