using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5004, TELL5005: a key, a metric or a source has a name that the OpenTelemetry conventions do not have, or no longer.</summary>
internal static class NameBreaksConventions
{
    internal const string Calls = "SetTag AddTag Add Insert Record RecordMeasurement SetAttribute StartActivity CreateActivity";
    internal const string Creations = "ActivityEvent ActivityLink ActivityTagsCollection TagList Measurement";

    /// <summary>The properties with the name to write, and the unit that goes with it.</summary>
    internal const string Suggestion = nameof(Suggestion);

    internal const string Unit = nameof(Unit);

    private const string Vendors = "telltale.attribute_prefixes";

    internal static void LookAtKeys(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (!MayHaveKeys(context.Operation)
            || scene.Flow.Read(context.Operation, scene.Flow.OptionsOf(context.Operation.Syntax.SyntaxTree)) is not { Kind: SinkKind.Span or SinkKind.Metric } call)
        {
            return;
        }

        foreach (SinkValue value in call.Values)
        {
            if (value.Role == SinkRole.Key)
            {
                Say(context, scene, value.Value, NamePlace.Attribute);
            }
        }
    }

    internal static void LookAtMetric(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Meters.IsCreation(call) && Meters.Argument(call, "name") is { } name)
        {
            Say(context, scene, name, NamePlace.Metric);
        }
    }

    internal static void LookAtSource(OperationAnalysisContext context, TelemetryScene scene)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if ((creation.Type.Is(Activities.Source) || creation.Type.Is(Meters.Meter))
            && creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name") is { } name)
        {
            Say(context, scene, SinkArguments.Unwrapped(name.Value), NamePlace.Source);
        }
    }

    private static bool MayHaveKeys(IOperation operation) =>
        (operation is IInvocationOperation call ? call.TargetMethod.ContainingType : operation.Type)?.ContainingNamespace is { Name: var space }
        && space is "Diagnostics" or "Metrics" or "Trace";

    private static void Say(OperationAnalysisContext context, TelemetryScene scene, IOperation name, NamePlace place)
    {
        if (name.ConstantValue.Value is not string text || !IsWritten(name))
        {
            return;
        }

        if (place != NamePlace.Source && DeprecatedNames.TryGet(text, out string? replacement, out string advice))
        {
            Report(context, TelemetryRules.DeprecatedName, name, replacement, null, text, advice);
        }
        else if (name is ILiteralOperation && Conventions.Check(text, place) is { } problem && !IsOfVendor(text, name.Syntax.SyntaxTree, scene))
        {
            Report(context, TelemetryRules.UnconventionalName, name, problem.Suggestion, problem.Unit, text, problem.Reason);
        }
    }

    // In the program: as a literal, or as a constant.
    private static bool IsWritten(IOperation name) => name switch
    {
        ILiteralOperation => true,
        IFieldReferenceOperation { Field.DeclaringSyntaxReferences.Length: > 0 } or ILocalReferenceOperation => true,
        _ => false,
    };

    private static bool IsOfVendor(string name, SyntaxTree tree, TelemetryScene scene) =>
        scene.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Vendors, out string? prefixes)
        && prefixes.Split('|').Select(static prefix => prefix.Trim()).Any(prefix => prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal));

    private static void Report(
        OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation name, string? suggestion, string? unit, string text, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(
            rule, name.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion).Add(Unit, unit), text, advice));
}
