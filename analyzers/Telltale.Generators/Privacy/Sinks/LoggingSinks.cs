namespace Telltale.Generators;

/// <summary>The log lines of Microsoft.Extensions.Logging, of AWS Lambda and of event sources.</summary>
internal static class LoggingSinks
{
    private const string Lambda = "Amazon.Lambda.Core.ILambdaLogger";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Log, "Microsoft.Extensions.Logging.LoggerExtensions",
            "Log LogTrace LogDebug LogInformation LogWarning LogError LogCritical") { Text = "message", Values = "args" },
        new(SinkKind.Log, "Microsoft.Extensions.Logging.ILogger", "Log") { Pairs = "state" },
        new(SinkKind.Scope, "Microsoft.Extensions.Logging.LoggerExtensions", "BeginScope") { Text = "messageFormat", Values = "args" },
        new(SinkKind.Scope, "Microsoft.Extensions.Logging.ILogger", "BeginScope") { Pairs = "state" },

        new(SinkKind.Log, Lambda, "Log LogLine LogTrace LogDebug LogInformation LogWarning LogError LogCritical")
        {
            Text = "message", Values = "args",
        },
        new(SinkKind.Log, "Amazon.Lambda.Core.LambdaLogger", "Log") { Text = "message", Values = "args" },

        new(SinkKind.Log, "System.Diagnostics.Tracing.EventSource", "WriteEvent") { Values = "arg1 arg2 arg3 args" },
        new(SinkKind.Log, "System.Diagnostics.Tracing.EventSource", "Write") { Values = "data" },
    ];
}
