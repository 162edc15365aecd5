using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL1xxx: what keeps an annotated method, or a call of it, from being recorded.</summary>
internal static class TracedRules
{
    private const string Category = "Tracing";

    internal static readonly DiagnosticDescriptor UnsupportedShape = Rule.Warning(
        "TELL1001", Category,
        "Annotated method cannot be instrumented",
        "'{0}' is not instrumented: {1}");

    internal static readonly DiagnosticDescriptor NeverCalled = Rule.Warning(
        "TELL1002", Category,
        "Annotated method is never called here",
        "'{0}' is instrumented where it is called, and nothing in this compilation calls it; instrument it at the definition",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor EscapesAsDelegate = Rule.Warning(
        "TELL1003", Category,
        "Annotated method escapes as a delegate",
        "'{0}' becomes a delegate here, and calls through a delegate are not recorded; instrument it at the definition");

    internal static readonly DiagnosticDescriptor InExpressionTree = Rule.Info(
        "TELL1004", Category,
        "Annotated method is called in an expression tree",
        "This call of '{0}' is part of an expression tree and is not recorded: a rewritten tree would be another query");

    internal static readonly DiagnosticDescriptor CalledDynamically = Rule.Info(
        "TELL1005", Category,
        "Annotated method may be called dynamically",
        "This call is bound at run time; if it is a call of '{0}', it is not recorded");

    internal static readonly DiagnosticDescriptor CalledThroughBase = Rule.Info(
        "TELL1006", Category,
        "Annotated method is called through 'base'",
        "This call of '{0}' through 'base' is not recorded: a wrapper would call the override again");

    internal static readonly DiagnosticDescriptor ReachedThroughInterface = Rule.Warning(
        "TELL1007", Category,
        "Annotated method is reached through an interface that is not annotated",
        "'{0}' implements '{1}', which is not annotated: calls through the interface are not recorded; instrument it at the definition");

    internal static readonly DiagnosticDescriptor ReachedThroughBase = Rule.Warning(
        "TELL1008", Category,
        "Annotated override is reached through a base whose calls are not intercepted",
        "'{0}' overrides '{1}', whose calls are not intercepted: calls through the base are not recorded; instrument it at the definition");

    internal static readonly DiagnosticDescriptor FrameworkEntryPoint = Rule.Warning(
        "TELL1009", Category,
        "Annotated method is called by a framework",
        "'{0}' is {1}: the framework calls it, and those calls are not recorded; instrument it at the definition");

    internal static readonly DiagnosticDescriptor NotATag = Rule.Warning(
        "TELL1010", Category,
        "Value cannot be recorded",
        "'{0}' is not recorded: {1}");

    internal static readonly DiagnosticDescriptor UnboundedDimension = Rule.Warning(
        "TELL1011", Category,
        "Dimension has unbounded values",
        "'{0}' is not recorded as a dimension: {1} has too many different values for a metric; mark it [Tag] to have it on the span");

    internal static readonly DiagnosticDescriptor ConflictingOptions = Rule.Warning(
        "TELL1012", Category,
        "Options contradict each other",
        "The annotation of '{0}' cannot be followed as it stands: {1}");

    internal static readonly DiagnosticDescriptor CoreMissing = Rule.Warning(
        "TELL1013", Category,
        "Partial method has no core",
        "'{0}' cannot be implemented around its body: {1}");

    internal static readonly DiagnosticDescriptor MarkWithoutInstrumentation = Rule.Warning(
        "TELL1014", Category,
        "Mark on a method that is not instrumented",
        "[{0}] on '{1}' does nothing: '{2}' has no attribute such as [Traced], [Measured] or [LogEvent]");

    internal static readonly DiagnosticDescriptor InstrumentedTwice = Rule.Warning(
        "TELL1015", Category,
        "Calls would be recorded twice",
        "'{0}' is instrumented at its definition and implements or overrides '{1}', which is annotated too: "
        + "calls of '{1}' are not intercepted in this compilation, so that no call is recorded twice");

    internal static readonly DiagnosticDescriptor NotIntercepted = Rule.Info(
        "TELL1016", Category,
        "Call cannot be intercepted",
        "This call of '{0}' is not recorded: {1}");

    internal static readonly DiagnosticDescriptor InterceptorsOff = Rule.Warning(
        "TELL1017", Category,
        "Interceptors are switched off",
        "'{0}' is instrumented where it is called, but {1}; instrument it at the definition");
}
