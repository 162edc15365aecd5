using System.Globalization;
using System.Text;

namespace Telltale;

/// <summary>The form of the console's lines. A line stays a line whatever is in a value.</summary>
internal static class ConsoleText
{
    private const int LongestValue = 120;

    public static StringBuilder Begin(DateTime time) =>
        new StringBuilder().Append(time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ');

    public static string Time(TimeSpan duration) => duration.TotalMilliseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds,7:0.0}ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds,8:0.00}s");

    public static void Append(StringBuilder line, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            Append(line, tag);
        }
    }

    public static void Append(StringBuilder line, KeyValuePair<string, object?> tag)
    {
        string value = tag.Value switch
        {
            string[] many => string.Join(',', many),
            { } one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "",
            null => "",
        };
        line.Append(' ').Append(tag.Key).Append('=').Append(value.AsSpan(0, Math.Min(value.Length, LongestValue)));
    }

    public static void Write(TextWriter writer, StringBuilder line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(line[i]) ? ' ' : line[i];
        }

        lock (writer)
        {
            writer.WriteLine(line);
        }
    }
}
