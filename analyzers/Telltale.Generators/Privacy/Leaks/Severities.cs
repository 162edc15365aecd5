using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

internal static class Severities
{
    internal static DiagnosticSeverity? Of(Evidence evidence, LeakOptions options) => DiagnosticSeverity.Warning;
}
