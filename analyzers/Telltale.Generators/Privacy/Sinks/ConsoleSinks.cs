namespace Telltale.Generators;

/// <summary>Standard output and error, and the listeners of <c>Trace</c> and <c>Debug</c>.</summary>
internal static class ConsoleSinks
{
    private const string Written = "value arg0 arg1 arg2 arg3 arg buffer args";
    private const string Writes = "Write WriteLine WriteIf WriteLineIf Fail";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Console, "System.Console", "Write WriteLine") { Text = "format", Values = Written },
        new(SinkKind.Console, "System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync")
        {
            On = "System.Console.Out System.Console.Error", Text = "format", Values = Written,
        },
        new(SinkKind.Console, "Spectre.Console.AnsiConsole",
            "Write WriteLine Markup MarkupLine MarkupInterpolated MarkupLineInterpolated") { Text = "format", Values = Written },
        new(SinkKind.Console, "Spectre.Console.AnsiConsoleExtensions",
            "Write WriteLine Markup MarkupLine MarkupInterpolated MarkupLineInterpolated") { Text = "format text", Values = Written },

        new(SinkKind.Trace, "System.Diagnostics.Trace", $"{Writes} TraceInformation TraceWarning TraceError")
        {
            Text = "message detailMessage format", Values = "value args",
        },
        new(SinkKind.Trace, "System.Diagnostics.TraceSource", "TraceEvent TraceData TraceInformation TraceTransfer")
        {
            Text = "message format", Values = "args data",
        },
        new(SinkKind.Debug, "System.Diagnostics.Debug", $"{Writes} Print Assert")
        {
            Text = "message detailMessage detailMessageFormat format", Values = "value args",
        },
    ];
}
