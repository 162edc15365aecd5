using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL4001–4016: where work loses what correlates it, or gets what belongs to other work.</summary>
internal static class CorrelationRules
{
    private const string Category = "Correlation";

    internal static readonly DiagnosticDescriptor ContextIsSuppressed = Rule.Warning(
        "TELL4001", Category,
        "Context flow is suppressed for work that logs or calls out",
        "'{0}' keeps the trace and the log scopes from '{1}', which {2}; let the context flow, or resume it there");

    internal static readonly DiagnosticDescriptor QueuedItemHasNoContext = Rule.Info(
        "TELL4002", Category,
        "Queued item carries no trace context",
        "'{0}' is queued without its trace, and '{1}' {2} when it reads it; queue a Correlated<{0}>, or give it a context");

    internal static readonly DiagnosticDescriptor IterationHasNoActivity = Rule.Info(
        "TELL4003", Category,
        "Background iteration has no activity or scope",
        "Each iteration of '{0}' {1} with no trace and no correlation id; begin them at its start");

    internal static readonly DiagnosticDescriptor RequestStartsLongWork = Rule.Warning(
        "TELL4004", Category,
        "Long-lived work started inside a request keeps the request's activity",
        "'{0}' goes on when the request is over, and all it does belongs to that request's trace; start it with the flow suppressed");

    internal static readonly DiagnosticDescriptor MessageConsumedBare = Rule.Warning(
        "TELL4005", Category,
        "Message consumed without its context",
        "'{0}' receives messages of {1}, which hands no trace on; extract it from the headers and resume it");

    internal static readonly DiagnosticDescriptor MessageProducedBare = Rule.Warning(
        "TELL4006", Category,
        "Message produced without context headers",
        "'{0}' sends messages of {1}, which hands no trace on; inject it into the headers");

    internal static readonly DiagnosticDescriptor PropagationIsOff = Rule.Warning(
        "TELL4007", Category,
        "Propagation switched off",
        "'{0}' keeps the trace out of {1}, so that it ends here; leave the propagator as it is");

    internal static readonly DiagnosticDescriptor RequestBypassesPropagation = Rule.Info(
        "TELL4008", Category,
        "Outgoing HTTP that bypasses propagation",
        "'{0}' sends requests over sockets of its own, without the trace headers that HttpClient writes; inject them");

    internal static readonly DiagnosticDescriptor TraceHeaderByHand = Rule.Warning(
        "TELL4009", Category,
        "Trace header written by hand",
        "{0}; {1}");

    internal static readonly DiagnosticDescriptor RequestUsedAfterwards = Rule.Warning(
        "TELL4010", Category,
        "Request object used after the request",
        "'{0}' is used in work that nobody awaits: when the request is over it is null, reused or throws; copy what you need before");

    internal static readonly DiagnosticDescriptor AmbientAcrossYield = Rule.Warning(
        "TELL4011", Category,
        "Activity or scope held across 'yield'",
        "What '{0}' begins is lost after the first 'yield return', or leaks into the caller's loop; end it before, or pass it on as parent");

    internal static readonly DiagnosticDescriptor AsyncHelperStartsActivity = Rule.Warning(
        "TELL4012", Category,
        "Async helper starts the ambient activity",
        "'{0}' is async: what '{1}' begins in it is never current for its caller; begin it in a method that is not async");

    internal static readonly DiagnosticDescriptor TaskOutlivesActivity = Rule.Warning(
        "TELL4013", Category,
        "Task returned un-awaited inside 'using' activity or scope",
        "'{0}' is still running when '{1}' ends: its spans and log lines come after; await it");

    internal static readonly DiagnosticDescriptor DefaultParentInherits = Rule.Info(
        "TELL4014", Category,
        "'parentContext: default' doesn't start a new trace",
        "A default parent means the current activity, so '{0}' belongs to whatever trace is current; set Activity.Current to null before");

    internal static readonly DiagnosticDescriptor IdIsNotForwarded = Rule.Warning(
        "TELL4015", Category,
        "Correlation id not forwarded",
        "'{0}' could be given '{1}', and works without a correlation id now; pass it on");

    internal static readonly DiagnosticDescriptor DiscardedTaskTagsItsParent = Rule.Info(
        "TELL4016", Category,
        "Discarded task's span outlives its parent",
        "'{0}' is not awaited and writes to Activity.Current, which is its caller's and has ended by then; start an activity in it");
}
