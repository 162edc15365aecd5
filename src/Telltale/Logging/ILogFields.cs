using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>The values of one event, with the types they have. Made by <see cref="Fields"/> for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILogFields
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>A copy of a value.</summary>
    /// <param name="index">Which one.</param>
    object? Box(int index);

    /// <summary>Whether there is no value.</summary>
    /// <param name="index">Which one.</param>
    bool IsNull(int index);

    /// <summary>Writes a value as text.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="index">Which one.</param>
    /// <param name="alignment">The least width, negative for left.</param>
    /// <param name="format">The format, if one was given.</param>
    void Append(ref DefaultInterpolatedStringHandler text, int index, int alignment, string? format);

    /// <summary>Shows every value to the visitor.</summary>
    /// <param name="names">The values' names.</param>
    /// <param name="visitor">Who wants to see them.</param>
    void Visit<TVisitor>(ReadOnlySpan<string> names, ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct;
}
