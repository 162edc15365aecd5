namespace Telltale;

/// <summary>Reads from a receiver's answer how many items it did not take. Garbage means none.</summary>
internal static class PartialSuccess
{
    /// <summary>The answer is a message whose first field is a message whose first field is the number.</summary>
    public static long Rejected(ReadOnlySpan<byte> answer)
    {
        if (answer.Length < 2 || answer[0] != 0x0A || !TryVarint(answer[1..], out long length, out int read)
            || length < 2 || length > answer.Length - 1 - read)
        {
            return 0;
        }

        ReadOnlySpan<byte> partial = answer.Slice(1 + read, (int)length);
        return partial[0] == 0x08 && TryVarint(partial[1..], out long rejected, out _) && rejected > 0 ? rejected : 0;
    }

    public static bool TryVarint(ReadOnlySpan<byte> bytes, out long value, out int read)
    {
        value = 0;
        for (read = 0; read < bytes.Length && read < 10;)
        {
            byte next = bytes[read];
            value |= (long)(next & 0x7F) << (7 * read);
            read++;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
