using System.Diagnostics;

namespace Telltale;

/// <summary>
/// Records every call of the method as a span (an <see cref="Activity"/>).
/// </summary>
/// <remarks>
/// <para>
/// On a class, struct or interface it stands for each of its public ordinary methods. It is inherited: an override of an
/// annotated method, and a method that implements an annotated interface member, count as annotated.
/// </para>
/// <para>
/// A <c>partial</c> method without a body is instrumented at its definition: the compiler implements it around a method of the
/// same signature called <c>NameCore</c> (<c>NameCoreAsync</c> for <c>NameAsync</c>), so that every caller is seen. Any other
/// method is instrumented where it is called from.
/// </para>
/// <para>
/// Failure sets the span's status to <see cref="ActivityStatusCode.Error"/> and <c>error.type</c> to the exception's type, as the
/// OpenTelemetry semantic conventions ask. Cancellation (<see cref="OperationCanceledException"/>) is not a failure: it sets
/// <c>telltale.outcome</c> to <c>cancelled</c>. An enumeration that its consumer leaves early has the outcome <c>abandoned</c>.
/// </para>
/// <para>
/// While somebody listens, a task that is still running is handed to the caller as another task, which ends as the original does,
/// right after the span. Leave out methods whose callers need the very task, as those of schedulers do: <see cref="NotTracedAttribute"/>.
/// </para>
/// <para>With no listener to the assembly's source, a call allocates nothing and starts no state machine.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true)]
public sealed class TracedAttribute : Attribute
{
    /// <summary>The span's name. By default <c>Type.Method</c>. On a type, it replaces the type's part of the name.</summary>
    public string? Name { get; set; }

    /// <summary>The span's kind. By default <see cref="ActivityKind.Internal"/>.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>What the span hangs below. By default <see cref="SpanParent.Current"/>.</summary>
    public SpanParent Parent { get; set; }

    /// <summary>
    /// The name of a static method of the same type that takes the result and returns <see langword="true"/> when that result
    /// is a failure. The span then has the status error and <c>error.type</c> is the predicate's name.
    /// </summary>
    public string? ErrorWhen { get; set; }

    /// <summary>
    /// How much of an exception is recorded. By default <see cref="ExceptionDetail.Type"/>: messages can hold personal data.
    /// </summary>
    public ExceptionDetail Exceptions { get; set; }
}
