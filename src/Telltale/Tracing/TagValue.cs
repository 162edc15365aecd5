using System.ComponentModel;

namespace Telltale;

/// <summary>Makes the values of attributes that a span is created with. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TagValue
{
    /// <summary>The value as it is, an enum by its name.</summary>
    /// <param name="value">The value.</param>
    public static object? Of<T>(T value) => Boxes.Of(value);

    /// <summary>The value as text in the invariant culture.</summary>
    /// <param name="value">The value.</param>
    public static string? Text<T>(T value) => CallScope.TagText(value);
}
