namespace Telltale.Generators;

/// <summary>The log lines and properties of log4net.</summary>
internal static class Log4NetSinks
{
    internal static readonly Sink[] All =
    [
        new(SinkKind.Log, "log4net.ILog", "Debug Info Warn Error Fatal") { Text = "message" },
        new(SinkKind.Log, "log4net.ILog", "DebugFormat InfoFormat WarnFormat ErrorFormat FatalFormat")
        {
            Text = "format", Values = "arg0 arg1 arg2 args",
        },

        // ThreadContext.Properties["user"] = …, and those of the other contexts.
        new(SinkKind.Scope, "log4net.Util.ContextPropertiesBase", Sink.Indexer) { Keys = "key", Values = "value" },
        new(SinkKind.Scope, "log4net.Util.ThreadContextStack", "Push") { Text = "message" },
        new(SinkKind.Scope, "log4net.Util.LogicalThreadContextStack", "Push") { Text = "message" },
    ];
}
