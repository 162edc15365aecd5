using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>
/// One instrumented method: what is recorded of each of its calls. Generated code makes one per method and keeps it.
/// </summary>
/// <param name="source">The assembly's source and meter.</param>
/// <param name="function">The method's full name, as <c>code.function.name</c> has it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Operation(TelemetrySource source, string function)
{
    private readonly ActivitySource? _spans;
    private readonly bool _measures;

    /// <summary>The span's name; <see langword="null"/> when calls are not traced.</summary>
    public string? SpanName
    {
        get;
        init
        {
            field = value;
            _spans = value is null && Llm is null ? null : source.Activities;
        }
    }

    /// <summary>The span's kind.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the span hangs below.</summary>
    public SpanParent Parent { get; init; }

    /// <summary>How much of an exception is recorded.</summary>
    public ExceptionDetail Exceptions { get; init; }

    /// <summary>Where durations go; <see langword="null"/> when calls are not measured.</summary>
    public Histogram<double>? Duration
    {
        get;
        init
        {
            field = value;
            _measures |= value is not null;
        }
    }

    /// <summary>Where calls under way are counted; <see langword="null"/> when they are not.</summary>
    public UpDownCounter<long>? Active
    {
        get;
        init
        {
            field = value;
            _measures |= value is not null;
        }
    }

    /// <summary>Whether anybody listens to anything this operation records.</summary>
    public bool IsEnabled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_spans is { } spans && spans.HasListeners()) || IsMeasured;
    }

    internal bool IsMeasured
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _measures && (Duration is { Enabled: true } || Active is { Enabled: true } || IsLlmMeasured);
    }

    internal KeyValuePair<string, object?> FunctionTag { get; } = new("code.function.name", function);

    /// <summary>Begins a call: starts its span and takes the time.</summary>
    public CallScope Start()
    {
        ExecutionContext? outside = ExecutionContext.Capture();
        Activity? span = null;
        Activity? previous = null;
        if (_spans is { } spans)
        {
            if (Parent == SpanParent.Current)
            {
                span = spans.StartActivity(SpanName!, Kind);
                previous = span?.Parent;
            }
            else
            {
                span = StartRoot(spans, SpanName!, Kind, tags: null, default, out previous);
            }
        }

        return new CallScope(this, span, previous, outside);
    }

    /// <summary>Begins a call, and lets samplers see these attributes.</summary>
    /// <param name="tags">The attributes that the span is created with.</param>
    public CallScope Start(params KeyValuePair<string, object?>[] tags) => Start(tags, default);

    internal CallScope Start(IEnumerable<KeyValuePair<string, object?>>? tags, DateTimeOffset startTime)
    {
        ExecutionContext? outside = ExecutionContext.Capture();
        Activity? span = null;
        Activity? previous = null;
        if (_spans is { } spans)
        {
            if (Parent == SpanParent.Current)
            {
                span = spans.StartActivity(SpanName!, Kind, parentContext: default, tags, links: null, startTime);
                previous = span?.Parent;
            }
            else
            {
                span = StartRoot(spans, SpanName!, Kind, tags, startTime, out previous);
            }
        }

        return new CallScope(this, span, previous, outside);
    }

    /// <summary>Begins a call whose work is done while its result is enumerated.</summary>
    public StreamCall Defer() => new(this);

    /// <summary>Counts one more call under way, if anybody counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Enter()
    {
        if (Active is not { Enabled: true } active)
        {
            return false;
        }

        active.Add(1, FunctionTag);
        return true;
    }

    /// <summary>Counts one call less.</summary>
    internal void Exit() => Active!.Add(-1, FunctionTag);

    private Activity? StartRoot(
        ActivitySource spans,
        string name,
        ActivityKind kind,
        IEnumerable<KeyValuePair<string, object?>>? tags,
        DateTimeOffset startTime,
        out Activity? previous)
    {
        previous = null;
        if (!spans.HasListeners())
        {
            return null;
        }

        // Only without a current activity does a source begin a new trace: a default parent context means "inherit".
        previous = Activity.Current;
        ActivityLink[]? links = Parent == SpanParent.NewRootLinked && previous is not null
            ? [new ActivityLink(previous.Context)]
            : null;
        Activity.Current = null;
        Activity? root = spans.StartActivity(name, kind, parentContext: default, tags, links, startTime);
        if (root is null)
        {
            Activity.Current = previous;
        }

        return root;
    }
}
