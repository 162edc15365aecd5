using System.Collections;
using System.Runtime.CompilerServices;

namespace Telltale;

/// <summary>The state of one event while it is logged. One type for all events, so that a logger's <c>Log</c> is one method for all.</summary>
internal abstract class LogState : ILogValues
{
    internal static readonly Func<LogState, Exception?, string> Message = static (state, _) => state.ToString();

    public abstract int Count { get; }

    public abstract string Template { get; }

    public abstract KeyValuePair<string, object?> this[int index] { get; }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public abstract void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : ILogVisitor, allows ref struct;

    public abstract override string ToString();

    /// <summary>Writes the message, for those who need no string of it.</summary>
    internal abstract void Append(ref DefaultInterpolatedStringHandler text);
}

/// <summary>
/// The state of events whose values have these types: used again by the thread it was used on, and while an event is logged inside another's
/// <c>Log</c>, a second one.
/// </summary>
internal sealed class LogState<TFields> : LogState
    where TFields : struct, ILogFields
{
    private const string OriginalFormat = "{OriginalFormat}";

    [ThreadStatic]
    private static LogState<TFields>? t_spare;

    private LogState<TFields>? _next;
    private LogShape? _shape;
    private TFields _fields;

    // The properties that are there, where some may be left out; kept for the next event.
    private int[] _present = [];
    private int _count;

    // Who keeps a state and reads it on another thread must find nothing, rather than half of another call.
    private int _thread;

    public override int Count => IsOpen ? _count + 1 : 0;

    public override string Template => IsOpen ? _shape!.Template : "";

    public override KeyValuePair<string, object?> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            if (index == _count)
            {
                return new(OriginalFormat, _shape!.Template);
            }

            int field = _shape!.LeftOut is null ? index : _present[index];
            return new(_shape.Names[field], _fields.Box(field));
        }
    }

    private bool IsOpen => _thread == Environment.CurrentManagedThreadId;

    public override void Visit<TVisitor>(ref TVisitor visitor)
    {
        if (IsOpen && _shape!.LeftOut is { } leftOut)
        {
            VisitorOfPresent<TVisitor> present = new(leftOut, visitor);
            _fields.Visit(_shape.Names, ref present);
            visitor = present.Visitor;
        }
        else if (IsOpen)
        {
            _fields.Visit(_shape!.Names, ref visitor);
        }
    }

    public override string ToString()
    {
        if (!IsOpen)
        {
            return "(a log event is over once Log has returned)";
        }

        DefaultInterpolatedStringHandler text = new(0, 0, System.Globalization.CultureInfo.InvariantCulture, stackalloc char[256]);
        Append(ref text);
        return text.ToStringAndClear();
    }

    internal override void Append(ref DefaultInterpolatedStringHandler text)
    {
        if (!IsOpen)
        {
            return;
        }

        foreach (ref readonly LogShape.Piece piece in _shape!.Pieces.AsSpan())
        {
            if (piece.Field < 0)
            {
                text.AppendLiteral(piece.Text);
            }
            else
            {
                _fields.Append(ref text, piece.Field, piece.Alignment, piece.Format);
            }
        }
    }

    internal static LogState<TFields> Rent(LogShape shape, in TFields fields)
    {
        LogState<TFields>? state = t_spare;
        if (state is null)
        {
            state = new LogState<TFields>();
        }
        else
        {
            t_spare = state._next;
            state._next = null;
        }

        state._shape = shape;
        state._fields = fields;
        state._thread = Environment.CurrentManagedThreadId;
        state.CountPresent(shape.LeftOut);
        return state;
    }

    private void CountPresent(bool[]? leftOut)
    {
        _count = _fields.Count;
        if (leftOut is null)
        {
            return;
        }

        _present = _present.Length < _count ? new int[_count] : _present;
        _count = 0;
        for (int i = 0; i < leftOut.Length; i++)
        {
            if (!leftOut[i] || !_fields.IsNull(i))
            {
                _present[_count++] = i;
            }
        }
    }

    internal void Return()
    {
        _thread = 0;
        _shape = null;
        _fields = default;
        _next = t_spare;
        t_spare = this;
    }
}
