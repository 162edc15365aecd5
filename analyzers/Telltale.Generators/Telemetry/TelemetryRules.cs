using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL50xx: spans and metrics that are made by hand, and made wrong.</summary>
internal static class TelemetryRules
{
    private const string Category = "Telemetry";

    internal static readonly DiagnosticDescriptor NeverStopped = Rule.Warning(
        "TELL5001", Category,
        "Activity is never stopped",
        "This activity {0}: it is not exported, and becomes the parent of spans that have nothing to do with it; declare it with 'using'");
}
