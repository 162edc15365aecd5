using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5003: an id, an address or somebody's name is part of a span's name.</summary>
internal static class SpanNameIsNotConstant
{
    internal static void LookAtCall(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Activities.IsMade(call))
        {
            Look(context, scene, call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name"));
        }
    }

    internal static void LookAtCreation(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (Activities.IsActivity(context.Operation.Type))
        {
            Look(context, scene, ((IObjectCreationOperation)context.Operation).Arguments.FirstOrDefault());
        }
    }

    internal static void LookAtAssignment(OperationAnalysisContext context, TelemetryScene scene)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property.ContainingType: var owner } && Activities.IsActivity(owner))
        {
            Say(context, scene, assignment.Value);
        }
    }

    private static void Look(OperationAnalysisContext context, TelemetryScene scene, IArgumentOperation? name)
    {
        if (name is { ArgumentKind: ArgumentKind.Explicit })
        {
            Say(context, scene, name.Value);
        }
    }

    private static void Say(OperationAnalysisContext context, TelemetryScene scene, IOperation name)
    {
        name = SinkArguments.Unwrapped(name);
        if (!name.ConstantValue.HasValue && scene.Unbounded.Part(name, context.CancellationToken) is { } found)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.UnboundedSpanName, name.Syntax.GetLocation(), [found.Part.Syntax.GetLocation()], found.Part.Syntax.ToString(), found.Reason));
        }
    }
}
