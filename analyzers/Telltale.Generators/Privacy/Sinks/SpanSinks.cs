namespace Telltale.Generators;

/// <summary>What spans and baggage are given. Not <c>SetCustomProperty</c>, which is never exported.</summary>
internal static class SpanSinks
{
    private const string Activity = "System.Diagnostics.Activity";
    private const string ActivityTags = "System.Diagnostics.ActivityTagsCollection";
    private const string OtherSpan = "OpenTelemetry.Trace.TelemetrySpan";
    private const string OtherTags = "OpenTelemetry.Trace.SpanAttributes";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Span, Activity, "SetTag AddTag") { Keys = "key", Values = "value" },
        new(SinkKind.Span, Activity, "SetStatus") { Text = "description" },
        new(SinkKind.Span, Activity, "DisplayName") { Text = "value" },
        new(SinkKind.Span, Activity, Sink.Constructor) { Text = "operationName" },
        new(SinkKind.Span, "System.Diagnostics.ActivitySource", "StartActivity CreateActivity") { Text = "name", Pairs = "tags" },
        new(SinkKind.Span, "System.Diagnostics.ActivityEvent", Sink.Constructor) { Text = "name", Pairs = "tags" },
        new(SinkKind.Span, "System.Diagnostics.ActivityLink", Sink.Constructor) { Pairs = "tags" },
        new(SinkKind.Span, ActivityTags, Sink.Constructor) { Pairs = "list" },
        new(SinkKind.Span, ActivityTags, $"Add {Sink.Indexer}") { Keys = "key", Values = "value", Pairs = "item" },

        new(SinkKind.Span, OtherSpan, "SetAttribute") { Keys = "key", Values = "value values" },
        new(SinkKind.Span, OtherSpan, "AddEvent UpdateName") { Text = "name" },
        new(SinkKind.Span, "OpenTelemetry.Trace.Status", "WithDescription") { Text = "description" },
        new(SinkKind.Span, "OpenTelemetry.Trace.Tracer", "StartRootSpan StartSpan StartActiveSpan") { Text = "name" },
        new(SinkKind.Span, OtherTags, Sink.Constructor) { Pairs = "attributes" },
        new(SinkKind.Span, OtherTags, "Add") { Keys = "key", Values = "value values" },

        new(SinkKind.Baggage, Activity, "AddBaggage SetBaggage") { Keys = "key", Values = "value" },
        new(SinkKind.Baggage, "OpenTelemetry.Baggage", "SetBaggage Create") { Keys = "name", Values = "value", Pairs = "baggageItems" },
    ];
}
