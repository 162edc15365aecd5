using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5006: the value of a dimension is different in every call.</summary>
internal static class UnboundedMetricTag
{
    /// <summary>The calls that take tags; of a meter and its instruments they are said once.</summary>
    internal const string Calls = "Add Record RecordMeasurement Insert";

    /// <summary>The types whose creations take tags.</summary>
    internal const string Creations = "Measurement TagList";

    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (!IsAboutMetrics(context.Operation)
            || scene.Flow.Read(context.Operation, scene.Flow.OptionsOf(context.Operation.Syntax.SyntaxTree)) is not { Kind: SinkKind.Metric } call)
        {
            return;
        }

        foreach (SinkValue value in call.Values)
        {
            if (value is { Role: SinkRole.Value or SinkRole.Text } && scene.Unbounded.Why(value.Value, context.CancellationToken) is { } reason)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    TelemetryRules.UnboundedTag, value.Value.Syntax.GetLocation(), [call.Call.Syntax.GetLocation()],
                    value.Value.Syntax.ToString(), value.Name ?? "tag", reason));
            }
        }
    }

    // Everything can be added to, and few additions are measurements.
    private static bool IsAboutMetrics(IOperation operation) =>
        (operation is IInvocationOperation call ? call.TargetMethod.ContainingType : operation.Type) is { } type
        && (type.Name == "TagList" || type.ContainingNamespace is { Name: "Metrics", ContainingNamespace.Name: "Diagnostics" });
}
