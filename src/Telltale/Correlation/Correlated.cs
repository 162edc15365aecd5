using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>
/// An item on its way through a channel or a queue, with what correlates the work that put it there. A value converts to it by itself, so that
/// writers stay as they are; readers <see cref="Resume"/>.
/// </summary>
/// <example>
/// <code>
/// Channel&lt;Correlated&lt;Order&gt;&gt; orders = Channel.CreateUnbounded&lt;Correlated&lt;Order&gt;&gt;();
/// orders.Writer.TryWrite(order);
///
/// await foreach (Correlated&lt;Order&gt; order in orders.Reader.ReadAllAsync(stopping))
/// {
///     using var _ = order.Resume("order.ship");
///     await ShipAsync(order.Value);
/// }
/// </code>
/// </example>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Value">The item.</param>
/// <param name="Context">What correlates it.</param>
public readonly record struct Correlated<T>(T Value, CorrelationContext Context)
{
    /// <summary>The item, with what correlates the current work.</summary>
    /// <param name="value">The item.</param>
    public Correlated(T value)
        : this(value, Correlation.Capture())
    {
    }

    /// <summary>The item, with what correlates the current work.</summary>
    /// <param name="value">The item.</param>
    public static implicit operator Correlated<T>(T value) => new(value);

    /// <inheritdoc cref="Correlation.Resume"/>
    public CorrelationScope Resume([CallerMemberName] string name = "", ActivityKind kind = ActivityKind.Consumer) =>
        Correlation.Resume(Context, name, kind);
}
