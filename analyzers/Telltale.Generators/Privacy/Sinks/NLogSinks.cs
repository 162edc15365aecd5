namespace Telltale.Generators;

/// <summary>The log lines and properties of NLog.</summary>
internal static class NLogSinks
{
    private const string Levels = "Log Trace Debug Info Warn Error Fatal ConditionalTrace ConditionalDebug";
    private const string Holes = "value argument argument1 argument2 argument3 arg1 arg2 arg3 args";
    private const string Property = "propertyName propertyKey key item";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Log, "NLog.ILogger", Levels) { Text = "message messageFunc", Values = Holes },
        new(SinkKind.Log, "NLog.ILoggerBase", "Log") { Text = "message messageFunc", Values = Holes },
        new(SinkKind.Log, "NLog.ILoggerExtensions", "ConditionalTrace ConditionalDebug") { Text = "message messageFunc", Values = Holes },
        new(SinkKind.Log, "NLog.LogEventBuilder", "Message") { Text = "message messageFunc", Values = Holes },
        new(SinkKind.Log, "NLog.LogEventBuilder", "Property") { Keys = Property, Values = "propertyValue" },
        new(SinkKind.Log, "NLog.LogEventBuilder", "Properties") { Pairs = "properties" },
        new(SinkKind.Log, "NLog.LogEventInfo", Sink.Constructor)
        {
            Text = "message formattedMessage", Values = "parameters", Pairs = "eventProperties",
        },
        new(SinkKind.Log, "NLog.LogEventInfo", "Create") { Text = "message", Values = "parameters" },
        new(SinkKind.Log, "NLog.LogEventInfo", "Message") { Text = "value" },
        new(SinkKind.Log, "System.Collections.Generic.IDictionary`2", $"Add {Sink.Indexer}")
        {
            On = "NLog.LogEventInfo.Properties", Keys = "key", Values = "value",
        },

        new(SinkKind.Scope, "NLog.Logger", "WithProperty SetProperty") { Keys = Property, Values = "propertyValue" },
        new(SinkKind.Scope, "NLog.Logger", "WithProperties") { Pairs = "properties" },
        new(SinkKind.Scope, "NLog.Logger", "PushScopeProperty") { Keys = Property, Values = "propertyValue" },
        new(SinkKind.Scope, "NLog.Logger", "PushScopeProperties") { Pairs = "scopeProperties" },
        new(SinkKind.Scope, "NLog.Logger", "PushScopeNested") { Values = "nestedState" },
        new(SinkKind.Scope, "NLog.ScopeContext", "PushProperty") { Keys = Property, Values = "value" },
        new(SinkKind.Scope, "NLog.ScopeContext", "PushProperties PushNestedStateProperties") { Values = "nestedState", Pairs = "properties" },
        new(SinkKind.Scope, "NLog.ScopeContext", "PushNestedState") { Values = "nestedState" },
        new(SinkKind.Scope, "NLog.MappedDiagnosticsLogicalContext", "Set SetScoped") { Keys = Property, Values = "value", Pairs = "items" },
        new(SinkKind.Scope, "NLog.MappedDiagnosticsContext", "Set SetScoped") { Keys = Property, Values = "value" },
        new(SinkKind.Scope, "NLog.GlobalDiagnosticsContext", "Set") { Keys = Property, Values = "value" },
    ];
}
