using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL315x: what of a signal method cannot be written as it stands.</summary>
internal static class SignalRules
{
    private const string Category = "Signals";

    internal static readonly DiagnosticDescriptor UnsupportedShape = Rule.Warning(
        "TELL3151", Category,
        "Signal method cannot be implemented",
        "'{0}' signals nothing, or not all it says: {1}");

    internal static readonly DiagnosticDescriptor NoLogger = Rule.Warning(
        "TELL3152", Category,
        "Log event has no logger, or several",
        "'{0}' {1}");

    internal static readonly DiagnosticDescriptor HoleWithoutValue = Rule.Warning(
        "TELL3153", Category,
        "Message names what is no parameter",
        "The message of '{0}' has a hole '{1}' that no parameter fills, and is printed with it as it stands; name a parameter, or write '{{{{' for a brace");

    internal static readonly DiagnosticDescriptor NoValue = Rule.Warning(
        "TELL3154", Category,
        "Metric has no value that can be recorded",
        "'{0}' does not record '{1}': {2}");

    internal static readonly DiagnosticDescriptor SensitiveDimension = Rule.Warning(
        "TELL3155", Category,
        "Sensitive value in a metric",
        "'{0}' is left out of the metrics of '{1}': it is sensitive, and metrics are kept and shown in clear; record something coarser");

    internal static readonly DiagnosticDescriptor CannotBeLookedInto = Rule.Warning(
        "TELL3156", Category,
        "Value cannot be looked into",
        "'{0}' is written as '{1}' only: {2}");

    internal static readonly DiagnosticDescriptor UnusedParameter = Rule.Warning(
        "TELL3157", Category,
        "Parameter that no signal uses",
        "'{0}' does nothing: '{1}' has only metrics, which record what is marked [Value] or [Dimension]");

    internal static readonly DiagnosticDescriptor ConflictingOptions = Rule.Warning(
        "TELL3158", Category,
        "Signals contradict each other",
        "The signals of '{0}' cannot be followed as they stand: {1}");

    internal static readonly DiagnosticDescriptor MetricWithTwoMeanings = Rule.Warning(
        "TELL3159", Category,
        "Metric is declared in two ways",
        "'{0}' declares the metric '{1}' as {2}, and '{3}' declares it as {4}: collectors take one of them; give both the same, or different names",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor CannotBeObserved = Rule.Warning(
        "TELL3160", Category,
        "Observable metric cannot be read",
        "'{0}' is not observed: {1}");
}
