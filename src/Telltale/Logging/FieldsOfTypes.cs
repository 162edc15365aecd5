using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>One value of an event.</summary>
/// <param name="v1">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1>(T1 v1) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 1;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, _ => true };

    /// <inheritdoc/>
    public void Append(ref DefaultInterpolatedStringHandler text, int index, int alignment, string? format)
    {
        switch (index)
        {
            case 0:
                FieldText.Append(ref text, v1, alignment, format);
                break;
        }
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(ReadOnlySpan<string> names, ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct
    {
        visitor.Visit(names[0], v1);
    }
}

/// <summary>Two values of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2>(T1 v1, T2 v2) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 2;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, _ => true };

    /// <inheritdoc/>
    public void Append(ref DefaultInterpolatedStringHandler text, int index, int alignment, string? format)
    {
        switch (index)
        {
            case 0:
                FieldText.Append(ref text, v1, alignment, format);
                break;
            case 1:
                FieldText.Append(ref text, v2, alignment, format);
                break;
        }
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(ReadOnlySpan<string> names, ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct
    {
        visitor.Visit(names[0], v1);
        visitor.Visit(names[1], v2);
    }
}

/// <summary>Three values of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
/// <param name="v3">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2, T3>(T1 v1, T2 v2, T3 v3) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 3;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        2 => Boxes.Of(v3),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, 2 => v3 is null, _ => true };

    /// <inheritdoc/>
    public void Append(ref DefaultInterpolatedStringHandler text, int index, int alignment, string? format)
    {
        switch (index)
        {
            case 0:
                FieldText.Append(ref text, v1, alignment, format);
                break;
            case 1:
                FieldText.Append(ref text, v2, alignment, format);
                break;
            case 2:
                FieldText.Append(ref text, v3, alignment, format);
                break;
        }
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(ReadOnlySpan<string> names, ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct
    {
        visitor.Visit(names[0], v1);
        visitor.Visit(names[1], v2);
        visitor.Visit(names[2], v3);
    }
}
