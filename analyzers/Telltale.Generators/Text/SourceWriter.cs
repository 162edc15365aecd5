using System.Text;

namespace Telltale.Generators;

/// <summary>Writes indented lines, always ended by <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes a text of one or more lines at the current indentation.</summary>
    internal void Write(string lines)
    {
        int start = 0;
        while (start <= lines.Length)
        {
            int end = lines.IndexOf('\n', start);
            int stop = end < 0 ? lines.Length : end;
            int length = stop > start && lines[stop - 1] == '\r' ? stop - start - 1 : stop - start;
            if (length > 0)
            {
                _text.Append(' ', _indent * 4).Append(lines, start, length);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes each text on lines of its own.</summary>
    internal void WriteAll(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Write(text);
        }
    }

    internal void Blank() => _text.Append('\n');

    /// <summary>Opens a block, with its head on a line of its own.</summary>
    internal void Open(string head)
    {
        Write(head);
        Write("{");
        _indent++;
    }

    internal void Close(string tail = "}")
    {
        _indent--;
        Write(tail);
    }

    public override string ToString() => _text.ToString();
}
