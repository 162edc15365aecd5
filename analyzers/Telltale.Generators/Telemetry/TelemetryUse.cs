using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>The rules about telemetry that warn: spans that are lost or explode, metrics without bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TelemetryUse : DiagnosticAnalyzer
{
    private static readonly LookupByName s_looks = new LookupByName()
        .OnCalls("StartActivity Start", ActivityIsNeverStopped.Look)
        .OnCalls("StartActivity CreateActivity", SpanNameIsNotConstant.LookAtCall)
        .OnCreations("Activity", SpanNameIsNotConstant.LookAtCreation)
        .OnAssignments("DisplayName", SpanNameIsNotConstant.LookAtAssignment)
        .OnCalls(UnboundedMetricTag.Calls, UnboundedMetricTag.Look)
        .OnCreations(UnboundedMetricTag.Creations, UnboundedMetricTag.Look)
        .OnCalls(ActivityUsedAfterStop.Calls, ActivityUsedAfterStop.LookAtCall)
        .OnAssignments("DisplayName", ActivityUsedAfterStop.LookAtAssignment)
        .OnCalls("Add", NegativeCounter.Look)
        .OnCalls(Meters.Creations, InstrumentPerCall.LookAtCall)
        .OnCreations("Meter ActivitySource", InstrumentPerCall.LookAtCreation);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        TelemetryRules.NeverStopped, TelemetryRules.UnboundedSpanName, TelemetryRules.UnboundedTag, TelemetryRules.UsedAfterStop,
        TelemetryRules.NegativeCounter, TelemetryRules.MadePerCall,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation))
            {
                s_looks.Register(start, new TelemetryScene(start.Compilation, start.Options, start.CancellationToken));
            }
        });
    }
}
