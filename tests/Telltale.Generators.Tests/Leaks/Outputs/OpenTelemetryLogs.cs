using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace Telltale.Generators.Tests;

/// <summary>OpenTelemetry's provider with everything it can include.</summary>
internal sealed class OpenTelemetryLogs(Action<OpenTelemetryLoggerOptions> export, Func<byte[]>? written = null) : LogOutput
{
    protected override void Add(ILoggingBuilder logging) => logging.AddOpenTelemetry(options =>
    {
        options.IncludeFormattedMessage = true;
        options.IncludeScopes = true;
        options.ParseStateValues = true;
        export(options);
    });

    protected override byte[] Written() => written?.Invoke() ?? [];
}
