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
        .OnCreations("Meter ActivitySource", InstrumentPerCall.LookAtCreation)
        .OnCalls("StartActivity CreateActivity", ActivityMayBeNull.LookAtCall)
        .OnCalls("AsIChatClient", ChatClientIsNotInstrumented.LookAtCall);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        TelemetryRules.NeverStopped, TelemetryRules.UnboundedSpanName, TelemetryRules.UnboundedTag, TelemetryRules.UsedAfterStop,
        TelemetryRules.NegativeCounter, TelemetryRules.MadePerCall, TelemetryRules.MayBeNull,
        TelemetryRules.ClientNotInstrumented,
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
                TelemetryScene scene = new(start.Compilation, start.Options, start.CancellationToken);
                s_looks.Register(start, scene);
                start.RegisterOperationAction(ActivityMayBeNull.LookAtCurrent, OperationKind.PropertyReference);
                if (start.Compilation.GetTypeByMetadataName("Microsoft.Extensions.AI.IChatClient") is not null)
                {
                    start.RegisterOperationAction(
                        operation => ChatClientIsNotInstrumented.LookAtCreation(operation, scene), OperationKind.ObjectCreation);
                }
            }
        });
    }
}
