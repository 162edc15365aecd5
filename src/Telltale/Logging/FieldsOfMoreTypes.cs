using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>Four values of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
/// <param name="v3">A value.</param>
/// <param name="v4">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2, T3, T4>(T1 v1, T2 v2, T3 v3, T4 v4) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 4;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        2 => Boxes.Of(v3),
        3 => Boxes.Of(v4),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, 2 => v3 is null, 3 => v4 is null, _ => true };

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
            case 3:
                FieldText.Append(ref text, v4, alignment, format);
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
        visitor.Visit(names[3], v4);
    }
}

/// <summary>Five values of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
/// <param name="v3">A value.</param>
/// <param name="v4">A value.</param>
/// <param name="v5">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2, T3, T4, T5>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 5;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        2 => Boxes.Of(v3),
        3 => Boxes.Of(v4),
        4 => Boxes.Of(v5),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, 2 => v3 is null, 3 => v4 is null, 4 => v5 is null, _ => true };

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
            case 3:
                FieldText.Append(ref text, v4, alignment, format);
                break;
            case 4:
                FieldText.Append(ref text, v5, alignment, format);
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
        visitor.Visit(names[3], v4);
        visitor.Visit(names[4], v5);
    }
}

/// <summary>Six values of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
/// <param name="v3">A value.</param>
/// <param name="v4">A value.</param>
/// <param name="v5">A value.</param>
/// <param name="v6">A value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2, T3, T4, T5, T6>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6) : ILogFields
{
    /// <inheritdoc/>
    public int Count => 6;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        2 => Boxes.Of(v3),
        3 => Boxes.Of(v4),
        4 => Boxes.Of(v5),
        5 => Boxes.Of(v6),
        _ => null,
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, 2 => v3 is null, 3 => v4 is null, 4 => v5 is null, 5 => v6 is null, _ => true };

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
            case 3:
                FieldText.Append(ref text, v4, alignment, format);
                break;
            case 4:
                FieldText.Append(ref text, v5, alignment, format);
                break;
            case 5:
                FieldText.Append(ref text, v6, alignment, format);
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
        visitor.Visit(names[3], v4);
        visitor.Visit(names[4], v5);
        visitor.Visit(names[5], v6);
    }
}

/// <summary>Six values and more of an event.</summary>
/// <param name="v1">A value.</param>
/// <param name="v2">A value.</param>
/// <param name="v3">A value.</param>
/// <param name="v4">A value.</param>
/// <param name="v5">A value.</param>
/// <param name="v6">A value.</param>
/// <param name="rest">The values behind them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fields<T1, T2, T3, T4, T5, T6, TRest>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, TRest rest) : ILogFields
    where TRest : struct, ILogFields
{
    /// <inheritdoc/>
    public int Count => 6 + rest.Count;

    /// <inheritdoc/>
    public object? Box(int index) => index switch
    {
        0 => Boxes.Of(v1),
        1 => Boxes.Of(v2),
        2 => Boxes.Of(v3),
        3 => Boxes.Of(v4),
        4 => Boxes.Of(v5),
        5 => Boxes.Of(v6),
        _ => rest.Box(index - 6),
    };

    /// <inheritdoc/>
    public bool IsNull(int index) => index switch { 0 => v1 is null, 1 => v2 is null, 2 => v3 is null, 3 => v4 is null, 4 => v5 is null, 5 => v6 is null, _ => rest.IsNull(index - 6) };

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
            case 3:
                FieldText.Append(ref text, v4, alignment, format);
                break;
            case 4:
                FieldText.Append(ref text, v5, alignment, format);
                break;
            case 5:
                FieldText.Append(ref text, v6, alignment, format);
                break;
            default:
                rest.Append(ref text, index - 6, alignment, format);
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
        visitor.Visit(names[3], v4);
        visitor.Visit(names[4], v5);
        visitor.Visit(names[5], v6);
        rest.Visit(names[6..], ref visitor);
    }
}
