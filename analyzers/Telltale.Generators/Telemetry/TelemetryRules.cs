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

    internal static readonly DiagnosticDescriptor UnboundedSpanName = Rule.Warning(
        "TELL5003", Category,
        "Span name is not constant",
        "'{0}' makes {1} part of the span's name, so that no two spans have the same; name what is done, and set a tag");

    internal static readonly DiagnosticDescriptor UnboundedTag = Rule.Warning(
        "TELL5006", Category,
        "Metric tag has unbounded values",
        "'{0}' gives the tag '{1}' {2}: each value is a time series of its own, kept for as long as the metric; leave it out, or put it on a span");

    internal static readonly DiagnosticDescriptor AddedTwice = Rule.Info(
        "TELL5009", Category,
        "Tag is added twice",
        "AddTag does not replace: the activity then has '{0}' twice, and each backend shows another one; use SetTag");

    internal static readonly DiagnosticDescriptor UsedAfterStop = Rule.Warning(
        "TELL5010", Category,
        "Activity is written to after it was stopped",
        "'{0}' comes after '{1}' was stopped and handed to the exporters; move it up");

    internal static readonly DiagnosticDescriptor NegativeCounter = Rule.Warning(
        "TELL5013", Category,
        "Counter is given a negative value",
        "'{0}' is negative, but a counter can only grow; use an UpDownCounter");

    internal static readonly DiagnosticDescriptor UnconventionalName = Rule.Info(
        "TELL5004", Category,
        "Name breaks OpenTelemetry conventions",
        "The name '{0}' {1}");

    internal static readonly DiagnosticDescriptor DeprecatedName = Rule.Info(
        "TELL5005", Category,
        "Deprecated semantic-convention name",
        "The conventions have given up the name '{0}'; {1}");

    internal static readonly DiagnosticDescriptor MadePerCall = Rule.Warning(
        "TELL5007", Category,
        "Instrument is created per call",
        "This {0} is made {1}: listeners are told of each, and it is kept until it is disposed; make it once, in a static field");

    internal static readonly DiagnosticDescriptor MayBeNull = Rule.Warning(
        "TELL5002", Category,
        "Activity may be null",
        "'{0}' is null when nobody listens, or nothing is sampled; use '?.'");

    internal static readonly DiagnosticDescriptor NeverRegistered = Rule.Info(
        "TELL5008", Category,
        "Source is never registered",
        "No pattern of {1} matches '{0}', so that nothing of it is exported; add it",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor CostlyTag = Rule.Info(
        "TELL5011", Category,
        "Costly tag is computed for nobody",
        "'{0}' is computed also for activities that nobody records; ask IsAllDataRequested first");

    internal static readonly DiagnosticDescriptor ErrorNotRecorded = Rule.Hidden(
        "TELL5012", Category,
        "Error is not recorded on the span",
        "What is caught here is an error to somebody, but '{0}' ends as if all were well; set its status");

    internal static readonly DiagnosticDescriptor WithoutUnit = Rule.Hidden(
        "TELL5014", Category,
        "Instrument has no unit or another one",
        "'{0}' {1}");

    internal static readonly DiagnosticDescriptor ClientNotInstrumented = Rule.Info(
        "TELL5015", Category,
        "Chat client is not instrumented",
        "Nothing records the calls of the client that '{0}' makes: neither tokens nor durations nor errors; trace it");

    internal static readonly DiagnosticDescriptor WithoutConversation = Rule.Hidden(
        "TELL5016", Category,
        "Calls of an agent have no conversation",
        "'{0}' is called again and again without a ConversationId: the calls of one conversation cannot be told from those of others");
}
