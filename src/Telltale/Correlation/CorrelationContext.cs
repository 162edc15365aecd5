using System.Diagnostics;

namespace Telltale;

/// <summary>
/// What correlates work: its place in a trace, and its id if it has one of its own. A value to be put beside an item that waits in a queue,
/// or into a message; <see langword="default"/> is that of work that belongs to nothing.
/// </summary>
public readonly record struct CorrelationContext
{
    internal CorrelationContext(ActivityContext trace, string? id)
    {
        Trace = trace;
        OwnId = id;
    }

    /// <summary>A context that is not the current one: of a message's headers, of a row.</summary>
    /// <param name="trace">The place in a trace.</param>
    /// <param name="id">The correlation id, if it is not the trace id.</param>
    /// <exception cref="ArgumentException">The id is not <see cref="Correlation.IsValid">valid</see>.</exception>
    public static CorrelationContext Of(ActivityContext trace, string? id = null) =>
        id is null || Correlation.IsValid(id)
            ? new(trace, id)
            : throw new ArgumentException("The text cannot be a correlation id.", nameof(id));

    /// <summary>The place in a trace.</summary>
    public ActivityContext Trace { get; }

    /// <summary>The correlation id: that of its own if it has one, else the trace id.</summary>
    public string? Id => OwnId ?? (HasTrace ? Trace.TraceId.ToHexString() : null);

    /// <summary>The place in a trace as the <c>traceparent</c> of W3C, for a column or a header; <see langword="null"/> where there is none.</summary>
    public string? TraceParent =>
        HasTrace ? $"00-{Trace.TraceId.ToHexString()}-{Trace.SpanId.ToHexString()}-{(int)Trace.TraceFlags & 0xff:x2}" : null;

    internal bool HasTrace => Trace.TraceId != default;

    internal string? OwnId { get; }
}
