using System.Diagnostics;

namespace Telltale;

/// <summary>What an operation records that calls a model.</summary>
public sealed partial class Operation
{
    /// <summary>What the annotation says of the model; null for operations that call none.</summary>
    public LlmSettings? Llm
    {
        get;
        init
        {
            field = value;
            if (value is not null)
            {
                _spans = source.Activities;
                _measures = true;

                // Before anybody asks whether somebody listens, so that listeners can be told of them.
                source.Llm(LlmTelemetry.Dialect);
            }
        }
    }

    private bool IsLlmMeasured => Llm is not null && Instruments(LlmTelemetry.Dialect).IsEnabled;

    /// <summary>Begins to read what a call says, before its span begins.</summary>
    public LlmCall Begin() => LlmCall.Rent(Llm!);

    /// <summary>Begins a call of a model: starts its span, which samplers see with what was read so far, and takes the time.</summary>
    /// <param name="call">What was read of the arguments.</param>
    public CallScope Start(LlmCall call) => Start(call, null, default);

    /// <inheritdoc cref="Start(LlmCall)"/>
    /// <param name="call">What was read of the arguments.</param>
    /// <param name="tags">The attributes that the span is created with, beside the model's.</param>
    public CallScope Start(LlmCall call, params KeyValuePair<string, object?>[] tags) => Start(call, tags, default);

    /// <summary>Begins a call of a model whose answer comes while it is enumerated.</summary>
    /// <param name="call">What was read of the arguments.</param>
    public StreamCall Defer(LlmCall call)
    {
        call.IsStream = true;
        return new StreamCall(this, call);
    }

    internal LlmInstruments Instruments(LlmDialect dialect) => source.Llm(dialect);

    internal CallScope Start(LlmCall call, KeyValuePair<string, object?>[]? tags, DateTimeOffset startTime)
    {
        ExecutionContext? outside = ExecutionContext.Capture();
        Activity? previous = null;
        try
        {
            LlmFrame? around = LlmFrame.Current;
            if (StepsBack(call, around))
            {
                return new CallScope(this, call, outside);
            }

            ForeignSpans.Suppress();
            previous = Activity.Current;
            call.Span = StartSpan(call, around, tags, startTime);
        }
        catch (Exception)
        {
            // A listener or a sampler threw. The call goes on without a span, in the context it had.
            call.Span = null;
            GoBack(outside, previous);
        }

        return new CallScope(this, call, previous, outside);
    }

    private Activity? StartSpan(LlmCall call, LlmFrame? around, KeyValuePair<string, object?>[]? more, DateTimeOffset startTime)
    {
        if (!_spans!.HasListeners())
        {
            return null;
        }

        string name = call.Settings.SpanNameOf(call.Subject);
        call.More = more;
        LlmFrame tags = call.Frame = new LlmFrame(call, around);
        Activity? span = Parent == SpanParent.Current
            ? _spans.StartActivity(name, call.SpanKind, parentContext: default, tags, links: null, startTime)
            : StartRoot(_spans, name, call.SpanKind, tags, startTime, out _);
        if (span is { IsAllDataRequested: true })
        {
            call.WriteRequest(span);
        }

        return span;
    }

    // One call is one generation, whoever records it.
    private static bool StepsBack(LlmCall call, LlmFrame? around)
    {
        LlmKind kind = call.Settings.Kind;
        if (kind.CallsModel() && LlmFrame.Find(around, kind) is { } outer)
        {
            call.Around = outer.WantsUsage ? outer : null;
            return true;
        }

        if (around is not null && call.Dialect == LlmDialect.Latest)
        {
            LlmFrame.Count(around, kind);
        }

        return kind.CallsModel() ? IsForeign(around, kind) : kind == LlmKind.Tool && ForeignSpans.TakeTool();
    }

    private static bool IsForeign(LlmFrame? around, LlmKind kind) =>
        around is not { IsOpen: true, Kind: not (LlmKind.Inference or LlmKind.Embeddings), IsRecorded: false }
        && ForeignSpans.Record(kind);

    private static void GoBack(ExecutionContext? outside, Activity? previous)
    {
        if (outside is not null)
        {
            ExecutionContext.Restore(outside);
        }
        else
        {
            Activity.Current = previous;
        }
    }
}
