using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Telltale;

/// <summary>
/// Writes objects as text, member by member: <c>{ Id = 7, Email = [contact], Tags = [a, b] }</c>. Generated code says which members, and
/// redacts. Depth and length are bounded, cycles are cut.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectText
{
    private const int MaxDepth = 4;
    private const int MaxItems = 32;
    private const string More = "…";

    private readonly StringBuilder _text = new();
    private readonly object?[] _path = new object?[MaxDepth];
    private int _depth;
    private bool _isFirst;

    private ObjectText()
    {
    }

    /// <summary>The value as text; <see langword="null"/> for <see langword="null"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static string? Of<T>(T value, Action<ObjectText, T> write)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            ObjectText text = new();
            write(text, value);
            return text._text.ToString();
        }
        catch (Exception failure)
        {
            return $"[{failure.GetType().FullName}]";
        }
    }

    /// <summary>Begins an object.</summary>
    /// <param name="value">The object.</param>
    /// <returns>Whether its members are to be written, and <see cref="End"/> called.</returns>
    public bool Begin<T>([NotNullWhen(true)] T value)
    {
        if (value is null)
        {
            _text.Append("(null)");
            return false;
        }

        // Structs cannot contain themselves; looking for them here would box them.
        object? node = typeof(T).IsValueType ? null : value;
        if (!Enter(node))
        {
            return false;
        }

        _text.Append('{');
        _isFirst = true;
        return true;
    }

    /// <summary>Begins a member.</summary>
    /// <param name="name">Its name.</param>
    public ObjectText Name(string name)
    {
        _text.Append(_isFirst ? " " : ", ").Append(name).Append(" = ");
        _isFirst = false;
        return this;
    }

    /// <summary>Ends an object.</summary>
    public void End()
    {
        _depth--;
        _text.Append(" }");
        _isFirst = false;
    }

    /// <summary>Writes a plain value, in the invariant culture.</summary>
    /// <param name="value">The value.</param>
    public void Value<T>(T value) => _text.Append(CallScope.TagText(value) ?? "(null)");

    /// <summary>Writes a member whose type is known only now: plain values as they are, others by the names of their types.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public void Tag(string name, object? value) =>
        Name(name).Value(OwnFormat.Of(value));

    /// <summary>Writes an object as it writes itself, if it is of no derived type, which could have more members.</summary>
    /// <param name="value">The object.</param>
    /// <returns>Whether it was written.</returns>
    public bool Itself<T>(T value)
    {
        if (value is null || value.GetType() != (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)))
        {
            return false;
        }

        _text.Append(value.ToString());
        return true;
    }

    /// <summary>Writes the elements of a collection, the first of many.</summary>
    /// <param name="items">The collection.</param>
    /// <param name="write">Writes an element.</param>
    public void Items<T>(IEnumerable<T>? items, Action<ObjectText, T> write)
    {
        if (items is null)
        {
            _text.Append("(null)");
            return;
        }

        if (!Enter(items))
        {
            return;
        }

        _text.Append('[');
        int count = 0;
        foreach (T item in items)
        {
            _text.Append(count == 0 ? "" : ", ");
            if (++count > MaxItems)
            {
                _text.Append(More);
                break;
            }

            write(this, item);
        }

        _text.Append(']');
        _depth--;
        _isFirst = false;
    }

    /// <summary>Writes the entries of a dictionary, the first of many.</summary>
    /// <param name="pairs">The dictionary.</param>
    /// <param name="writeKey">Writes a key.</param>
    /// <param name="writeValue">Writes a value.</param>
    public void Pairs<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>>? pairs, Action<ObjectText, TKey> writeKey, Action<ObjectText, TValue> writeValue) =>
        Items(pairs, (text, pair) =>
        {
            writeKey(text, pair.Key);
            text._text.Append(": ");
            writeValue(text, pair.Value);
        });

    private bool Enter(object? node)
    {
        if (_depth == MaxDepth || (node is not null && _path.AsSpan(0, _depth).Contains(node, ReferenceEqualityComparer.Instance)))
        {
            _text.Append(More);
            return false;
        }

        _path[_depth++] = node;
        return true;
    }
}
