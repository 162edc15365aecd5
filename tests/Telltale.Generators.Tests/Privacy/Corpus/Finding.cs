using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What a rule said of a program; lines count from zero.</summary>
internal sealed record Finding(string Id, DiagnosticSeverity Level, int First, int Last)
{
    internal static Finding From(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return new Finding(diagnostic.Id, diagnostic.Severity, span.StartLinePosition.Line, span.EndLinePosition.Line);
    }

    /// <summary>A call over several lines may be reported as a whole or by its argument.</summary>
    internal bool Covers(int line) => First <= line && line <= Last;

    public override string ToString() => $"{Id} {Level.ToString().ToLowerInvariant()}";
}
