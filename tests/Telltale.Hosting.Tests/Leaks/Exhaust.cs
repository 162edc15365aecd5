using System.Text;

namespace Telltale.Hosting.Tests;

/// <summary>Everything that left a process, and the search in it.</summary>
internal sealed class Exhaust
{
    private readonly List<(string Way, string Bytes)> _all = [];

    public long Count => _all.Count;

    // One character for each byte, so that a search is one over text.
    public void Add(string way, ReadOnlySpan<byte> bytes) => _all.Add((way, Encoding.Latin1.GetString(bytes)));

    public void Add(string way, string text) => Add(way, Encoding.UTF8.GetBytes(text));

    public void Add(string way, Receiver receiver)
    {
        foreach (Received request in receiver.Requests)
        {
            Add($"{way} {request.Path}", request.Body);
            Add($"{way} {request.Path} (headers)", string.Join('\n', request.Headers.Select(static header => header.Key + ": " + header.Value)));
        }
    }

    /// <summary>What is found, in any form that a value can have on its way: as it is, in UTF-16, hex, or base64 at any offset.</summary>
    public IEnumerable<string> Find(Planted planted) =>
        from value in planted.All
        from form in Forms(value.Core)
        from part in _all
        where part.Bytes.Contains(form.Text, StringComparison.OrdinalIgnoreCase)
        select $"{value.Place} in {part.Way}, {form.Name}: …{Around(part.Bytes, form.Text)}…";

    private static IEnumerable<(string Name, string Text)> Forms(string core)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(core);
        yield return ("as it is", core);
        yield return ("UTF-16", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(core)));
        yield return ("hex", Convert.ToHexString(bytes));
        yield return ("backwards", new string([.. core.Reverse()]));
        for (int offset = 0; offset < 3; offset++)
        {
            // Without the characters that what stands before or after has a part in.
            string text = Convert.ToBase64String([.. new byte[offset], .. bytes]);
            yield return ("base64", text[(offset == 0 ? 0 : 4)..^4]);
        }
    }

    private static string Around(string bytes, string form)
    {
        int at = bytes.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        int start = Math.Max(0, at - 60);
        string text = bytes.Substring(start, Math.Min(bytes.Length - start, 140));
        return new string([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]);
    }
}
