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

    /// <summary>Adds a member of an object as an attribute; none when there is no object or the getter throws.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="owner">The object.</param>
    /// <param name="read">Reads the member.</param>
    public void Add<TOwner, TMember>(string name, TOwner? owner, Func<TOwner, TMember> read)
    {
        if (owner is null)
        {
            return;
        }

        try
        {
            Add(name, read(owner));
        }
        catch (Exception)
        {
            // Telemetry must not fail because a getter does.
        }
    }

    /// <inheritdoc cref="Add{TOwner, TMember}(string, TOwner, Func{TOwner, TMember})"/>
    public void Add<TOwner, TMember>(string name, TOwner? owner, Func<TOwner, TMember?> read)
        where TMember : struct
    {
        if (owner is not null && Members.Read(owner, read) is { } value)
        {
            Add(name, value);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => _dimensions.Return();
}
