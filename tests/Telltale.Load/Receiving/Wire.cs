namespace Telltale.Load;

/// <summary>Walks over the fields of a protobuf message without making objects of them.</summary>
internal ref struct Wire(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private int _at;

    public int Field { get; private set; }

    /// <summary>The bytes of a field with a length; empty for numbers.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    public bool Next()
    {
        if (_at >= _message.Length)
        {
            return false;
        }

        ulong tag = Number();
        Field = (int)(tag >> 3);
        int length = (tag & 7) switch { 1 => 8, 5 => 4, 2 => (int)Number(), _ => 0 };
        if ((tag & 7) == 0)
        {
            Number();
        }

        Content = _message.Slice(_at, length);
        _at += length;
        return true;
    }

    private ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _message[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
