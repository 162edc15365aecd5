namespace Telltale;

/// <summary>
/// What a <see cref="LogEventAttribute"/> method hands to a logger as state: the event's properties, then the template as
/// <c>{OriginalFormat}</c>. <see cref="object.ToString"/> gives the message.
/// </summary>
/// <remarks>
/// It is valid only until <c>Log</c> returns, and on the thread that called it; afterwards it is empty, because it is used again. What was
/// read from it stays as it is. A provider that works later copies it, as batching ones do anyway.
/// </remarks>
public interface ILogValues : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>The message with its holes.</summary>
    string Template { get; }

    /// <summary>Shows every property to the visitor, without <c>{OriginalFormat}</c>.</summary>
    /// <param name="visitor">Who wants to see them.</param>
    void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct;
}
