using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>The attributes of one measurement, in memory that is used again. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Auto)]
public struct MetricTags
{
    private Dimensions _dimensions;

    /// <summary>The attributes.</summary>
    public readonly ReadOnlySpan<KeyValuePair<string, object?>> Span => _dimensions.AsSpan();

    /// <summary>Adds an attribute; <see langword="null"/> is none.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">A string, a boolean, an integer or an enum.</param>
    public void Add<T>(string name, T value)
    {
        if (Boxes.Of(value) is { } boxed)
        {
            _dimensions.Add(new KeyValuePair<string, object?>(name, boxed));
        }
    }

    /// <summary>Adds an attribute; <see langword="null"/> is none.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">A text.</param>
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _dimensions.Add(new KeyValuePair<string, object?>(name, value));
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => _dimensions.Return();
}
