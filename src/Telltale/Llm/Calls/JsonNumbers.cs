using System.Globalization;
using System.Text;

namespace Telltale;

/// <summary>Writes a JSON object of numbers, those that are known.</summary>
internal readonly struct JsonNumbers()
{
    private readonly StringBuilder _text = new("{");

    internal bool IsEmpty => _text.Length == 1;

    internal void Add(string name, long? value)
    {
        if (value is { } known)
        {
            Name(name);
            _text.Append(CultureInfo.InvariantCulture, $"{known}");
        }
    }

    internal void Add(string name, decimal? value)
    {
        if (value is { } known)
        {
            Name(name);
            _text.Append(CultureInfo.InvariantCulture, $"{known:0.############################}");
        }
    }

    internal void Add(string name, JsonNumbers values)
    {
        if (!values.IsEmpty)
        {
            Name(name);
            _text.Append(values.ToString());
        }
    }

    public override string ToString() => _text + "}";

    private void Name(string name) => _text.Append(IsEmpty ? "" : ",").Append('"').Append(name).Append("\":");
}
