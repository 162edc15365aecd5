using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>The values of an event without any.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Fields : ILogFields
{
    /// <inheritdoc/>
    public int Count => 0;

    /// <summary>One value.</summary>
    /// <param name="v1">A value.</param>
    public static Fields<T1> Of<T1>(T1 v1) => new(v1);

    /// <summary>Two values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    public static Fields<T1, T2> Of<T1, T2>(T1 v1, T2 v2) => new(v1, v2);

    /// <summary>Three values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    /// <param name="v3">A value.</param>
    public static Fields<T1, T2, T3> Of<T1, T2, T3>(T1 v1, T2 v2, T3 v3) => new(v1, v2, v3);

    /// <summary>Four values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    /// <param name="v3">A value.</param>
    /// <param name="v4">A value.</param>
    public static Fields<T1, T2, T3, T4> Of<T1, T2, T3, T4>(T1 v1, T2 v2, T3 v3, T4 v4) => new(v1, v2, v3, v4);

    /// <summary>Five values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    /// <param name="v3">A value.</param>
    /// <param name="v4">A value.</param>
    /// <param name="v5">A value.</param>
    public static Fields<T1, T2, T3, T4, T5> Of<T1, T2, T3, T4, T5>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5) => new(v1, v2, v3, v4, v5);

    /// <summary>Six values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    /// <param name="v3">A value.</param>
    /// <param name="v4">A value.</param>
    /// <param name="v5">A value.</param>
    /// <param name="v6">A value.</param>
    public static Fields<T1, T2, T3, T4, T5, T6> Of<T1, T2, T3, T4, T5, T6>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6) => new(v1, v2, v3, v4, v5, v6);

    /// <summary>More than six values.</summary>
    /// <param name="v1">A value.</param>
    /// <param name="v2">A value.</param>
    /// <param name="v3">A value.</param>
    /// <param name="v4">A value.</param>
    /// <param name="v5">A value.</param>
    /// <param name="v6">A value.</param>
    /// <param name="rest">The values behind them.</param>
    public static Fields<T1, T2, T3, T4, T5, T6, TRest> Of<T1, T2, T3, T4, T5, T6, TRest>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, TRest rest)
        where TRest : struct, ILogFields => new(v1, v2, v3, v4, v5, v6, rest);

    /// <inheritdoc/>
    public object? Box(int index) => null;

    /// <inheritdoc/>
    public bool IsNull(int index) => true;

    /// <inheritdoc/>
    public void Append(ref DefaultInterpolatedStringHandler text, int index, int alignment, string? format)
    {
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(ReadOnlySpan<string> names, ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct
    {
    }
}
