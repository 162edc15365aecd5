using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>
/// The correlation id of the work that is under way, and the means to hand it on where .NET does not: queues, channels, timers, messages.
/// </summary>
/// <remarks>
/// <para>
/// The id is the baggage item <c>correlation.id</c> of the current activity or of those above it, else the W3C trace id. It flows with
/// <see cref="Activity.Current"/>: through <see langword="await"/>, <see cref="Task.Run(Action)"/> and new threads, and in the headers of outgoing calls.
/// </para>
/// <para>
/// Spans that begin here belong to the source <see cref="SourceName"/>. When nobody listens to it, an activity begins all the same, so that
/// log lines and outgoing calls are correlated without tracing.
/// </para>
/// </remarks>
public static class Correlation
{
    /// <summary>The source of the spans that <see cref="Begin"/> and <see cref="Resume"/> record.</summary>
    public const string SourceName = "Telltale";

    /// <summary>The key under which an id of your own is carried as baggage and recorded on spans.</summary>
    public const string Key = "correlation.id";

    /// <summary>The longest id that is accepted.</summary>
    public const int MaxLength = 128;

    private static readonly ActivitySource s_source = new(SourceName);

    /// <summary>The correlation id of the current work; <see langword="null"/> where there is none.</summary>
    public static string? Id => Activity.Current is { } current ? OwnIdOf(current) ?? TraceIdOf(current) : null;

    /// <summary>
    /// Whether the text can be a correlation id: short, and printable ASCII without spaces and without <c>, ; = % " \</c>, which headers
    /// would break at. Ask it of ids from outside before you <see cref="Begin"/> with them.
    /// </summary>
    /// <param name="id">The text.</param>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && !id.AsSpan().ContainsAnyExceptInRange('!', '~') && !id.AsSpan().ContainsAny(",;=%\"\\");

    /// <summary>
    /// Begins work that belongs to nothing before it: a new trace, whatever is current. What was current is current again when the scope is disposed.
    /// </summary>
    /// <param name="id">The correlation id; by default the trace id of the new trace.</param>
    /// <param name="name">The span's name; by default the name of the calling method.</param>
    /// <param name="kind">The span's kind.</param>
    /// <exception cref="ArgumentException">The id is not <see cref="IsValid">valid</see>.</exception>
    public static CorrelationScope Begin(
        string? id = null, [CallerMemberName] string name = "", ActivityKind kind = ActivityKind.Internal) =>
        id is null || IsValid(id)
            ? BeginRoot(id, name, kind, links: null)
            : throw new ArgumentException("A correlation id is up to 128 printable ASCII characters, without spaces and , ; = % \" \\.", nameof(id));

    /// <summary>Takes what correlates the current work, so that it can be <see cref="Resume">resumed</see> elsewhere. Allocates nothing.</summary>
    /// <remarks>Of an id of your own, the runtime allocates an enumerator to find it among the baggage.</remarks>
    public static CorrelationContext Capture() =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? new(current.Context, OwnIdOf(current)) : default;

    /// <summary>
    /// Goes on with the work that was <see cref="Capture">captured</see>: a child of its span is current until the scope is disposed, whatever was
    /// current before. If nothing was current when it was captured, new work begins.
    /// </summary>
    /// <param name="context">What was captured.</param>
    /// <param name="name">The span's name; by default the name of the calling method.</param>
    /// <param name="kind">The span's kind. By default <see cref="ActivityKind.Consumer"/>: its producer does not wait for it.</param>
    public static CorrelationScope Resume(
        CorrelationContext context, [CallerMemberName] string name = "", ActivityKind kind = ActivityKind.Consumer)
    {
        if (!context.HasTrace)
        {
            return BeginRoot(context.OwnId, name, kind, links: null);
        }

        Activity? previous = Activity.Current;
        Activity span = s_source.StartActivity(name, kind, context.Trace, TagsOf(context.OwnId))
            ?? Unobserved(name).SetParentId(context.Trace.TraceId, context.Trace.SpanId, context.Trace.TraceFlags).Start();
        span.TraceStateString ??= context.Trace.TraceState;
        return new CorrelationScope(Named(span, context.OwnId), previous);
    }

    /// <summary>
    /// Begins work on a batch: a new trace with a link to each item's. The correlation id is that of the items if they agree on one, else the new trace id.
    /// </summary>
    /// <param name="contexts">What was captured with the items.</param>
    /// <param name="name">The span's name; by default the name of the calling method.</param>
    /// <param name="kind">The span's kind. By default <see cref="ActivityKind.Consumer"/>: its producers do not wait for it.</param>
    public static CorrelationScope ResumeAll(
        IEnumerable<CorrelationContext> contexts, [CallerMemberName] string name = "", ActivityKind kind = ActivityKind.Consumer)
    {
        CorrelationContext[] all = [.. contexts.Distinct()];
        string? id = all.Length > 0 && all.All(context => context.OwnId == all[0].OwnId) ? all[0].OwnId : null;
        return BeginRoot(id, name, kind, [.. all.Where(static context => context.HasTrace).Select(static context => new ActivityLink(context.Trace))]);
    }

    /// <summary>Writes what correlates the current work into the headers of a message, as the <see cref="DistributedContextPropagator"/> in use has it.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="set">Sets a header: the headers, its name, its value.</param>
    public static void Inject<THeaders>(THeaders headers, Action<THeaders, string, string> set) =>
        DistributedContextPropagator.Current.Inject(Activity.Current, headers, (_, name, value) => set(headers, name, value));

    /// <summary>
    /// Reads from the headers of a message what its sender <see cref="Inject">injected</see>. What is no valid context or id is left out: it comes from outside.
    /// </summary>
    /// <param name="headers">The headers.</param>
    /// <param name="get">Gets a header: the headers, its name; <see langword="null"/> when there is none of that name.</param>
    public static CorrelationContext Extract<THeaders>(THeaders headers, Func<THeaders, string, string?> get)
    {
        DistributedContextPropagator.PropagatorGetterCallback read = (object? _, string name, out string? value, out IEnumerable<string>? values) =>
        {
            value = get(headers, name);
            values = null;
        };
        DistributedContextPropagator propagator = DistributedContextPropagator.Current;
        propagator.ExtractTraceIdAndState(headers, read, out string? parent, out string? state);
        string? id = propagator.ExtractBaggage(headers, read)?.FirstOrDefault(static item => item.Key == Key).Value;
        _ = ActivityContext.TryParse(parent, state, isRemote: true, out ActivityContext trace);
        return new CorrelationContext(trace, IsValid(id) ? id : null);
    }

    private static CorrelationScope BeginRoot(string? id, string name, ActivityKind kind, ActivityLink[]? links)
    {
        // Only without a current activity does a source begin a new trace: a default parent context means "inherit".
        Activity? previous = Activity.Current;
        Activity.Current = null;
        Activity span = s_source.StartActivity(name, kind, parentContext: default, TagsOf(id), links) ?? StartRoot(name);
        return new CorrelationScope(Named(span, id), previous);
    }

    // Samplers that go by the parent would leave out all that hangs below an unsampled root, though nobody decided on that.
    private static Activity StartRoot(string name)
    {
        Activity root = Unobserved(name).Start();
        root.ActivityTraceFlags = s_source.HasListeners() ? ActivityTraceFlags.None : ActivityTraceFlags.Recorded;
        return root;
    }

    private static Activity Unobserved(string name) => new Activity(name).SetIdFormat(ActivityIdFormat.W3C);

    private static Activity Named(Activity span, string? id) => id is null ? span : span.SetBaggage(Key, id);

    private static KeyValuePair<string, object?>[]? TagsOf(string? id) => id is null ? null : [new(Key, id)];

    private static string? OwnIdOf(Activity activity) => activity.GetBaggageItem(Key);

    private static string? TraceIdOf(Activity activity) =>
        activity.IdFormat == ActivityIdFormat.W3C ? activity.TraceId.ToHexString() : activity.RootId;
}
