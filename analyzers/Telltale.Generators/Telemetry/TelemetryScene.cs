using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What the rules about telemetry share while one compilation is looked at.</summary>
internal sealed class TelemetryScene(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
{
    private readonly Lazy<LeakFlow> _flow = new(() => LeakFlow.Of(compilation, options, cancellation));

    internal Compilation Compilation => compilation;

    internal AnalyzerOptions Options => options;

    /// <summary>What is known of values and of where they go.</summary>
    internal LeakFlow Flow => _flow.Value;

    internal Unbounded Unbounded => field ??= new(this);
}
