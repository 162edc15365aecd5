using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Reads one section, and the standard's variables beside it. Says what cannot be read without repeating it.</summary>
internal sealed class Settings(IConfiguration root, IConfigurationSection section, Errors errors)
{
    public bool Exists => section.Exists();

    public string? Value => section.Value;

    public Settings Child(string key) => new(root, section.GetSection(key), errors);

    public IEnumerable<string> Children => section.GetChildren().Select(static child => child.Key);

    public string? Text(string key) => section[key] is { Length: > 0 } text ? text : null;

    public string? Standard(string name) => root[name]?.Trim() is { Length: > 0 } text ? text : null;

    public bool? Flag(string key) => Read<bool>(key, "true or false", static text => bool.TryParse(text, out bool value) ? value : null);

    public double? Number(string key) => Read(key, "a number", Double);

    public int? Count(string key) => Read(key, "a whole number above zero", Positive);

    public long? Bytes(string key) => Read<long>(
        key,
        "a number of bytes above zero",
        static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value > 0 ? value : null);

    public TimeSpan? Duration(string key) => Read<TimeSpan>(
        key,
        "a time such as 00:00:05",
        static text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value) ? value : null);

    public T? Choice<T>(string key)
        where T : struct, Enum => Read<T>(
            key,
            "one of " + string.Join(", ", Enum.GetNames<T>()),
            static text => Enum.TryParse(text, ignoreCase: true, out T value) && !int.TryParse(text, out _) ? value : (T?)null);

    public OtlpExportProtocol? Protocol(string key) => Read(key, "grpc or http/protobuf", ProtocolOf);

    public OtlpExportProtocol? StandardProtocol(string name) => ReadStandard(name, "grpc or http/protobuf", ProtocolOf);

    public double? StandardRatio(string name) =>
        ReadStandard<double>(name, "a number from 0 to 1", static text => Double(text) is >= 0 and <= 1 and { } ratio ? ratio : null);

    public int? StandardCount(string name) => ReadStandard(name, "a whole number above zero", Positive);

    public TimeSpan? StandardMilliseconds(string name) =>
        ReadStandard(name, "a number of milliseconds above zero", Positive) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    public OtlpExportCompression? StandardCompression(string name) => ReadStandard<OtlpExportCompression>(name, "gzip or none", static text => text switch
    {
        "gzip" => OtlpExportCompression.GZip,
        "none" => OtlpExportCompression.None,
        _ => null,
    });

    public bool? StandardFlag(string name) =>
        ReadStandard<bool>(name, "true or false", static text => bool.TryParse(text, out bool value) ? value : null);

    /// <summary>One of the words that the standard knows for this variable.</summary>
    public string? StandardWord(string name, params string[] known) => StandardList(name, known) is [var word] ? word : null;

    /// <summary>Words with commas between them, each of which has to be known.</summary>
    public string[]? StandardList(string name, params string[] known)
    {
        if (Standard(name) is not { } text)
        {
            return null;
        }

        string[] words = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words.All(known.Contains))
        {
            return words;
        }

        errors.Add($"The variable {name} cannot be read. Set it to {string.Join(", ", known[..^1])} or {known[^1]}.");
        return null;
    }

    public void Pairs(string key, IDictionary<string, string> into)
    {
        foreach (IConfigurationSection pair in section.GetSection(key).GetChildren())
        {
            into[pair.Key] = pair.Value ?? "";
        }
    }

    /// <summary>Headers and attributes as the standard's variables have them: <c>a=1,b=2</c>, with what is special encoded as in addresses.</summary>
    public void StandardPairs(string name, string what, IDictionary<string, string> into)
    {
        foreach (string pair in (Standard(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                errors.Add($"The variable {name} is not a list of {what}. Set it to one such as key=value,other=value.");
                return;
            }

            into[Uri.UnescapeDataString(pair[..at]).Trim()] = Uri.UnescapeDataString(pair[(at + 1)..]).Trim();
        }
    }

    private static double? Double(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;

    private static OtlpExportProtocol? ProtocolOf(string text) => text.ToLowerInvariant() switch
    {
#pragma warning disable CS0618 // What is on its way out there is what Collectors listen to by default.
        "grpc" => OtlpExportProtocol.Grpc,
#pragma warning restore CS0618
        "http/protobuf" or "http" or "httpprotobuf" => OtlpExportProtocol.HttpProtobuf,
        _ => null,
    };

    private T? Read<T>(string key, string wanted, Func<string, T?> read)
        where T : struct => Text(key) is { } text ? read(text) ?? Refuse<T>($"{section.Path}:{key}", wanted) : null;

    private T? ReadStandard<T>(string name, string wanted, Func<string, T?> read)
        where T : struct => Standard(name) is { } text ? read(text) ?? Refuse<T>($"The variable {name}", wanted) : null;

    private T? Refuse<T>(string what, string wanted)
        where T : struct
    {
        errors.Add($"{what} cannot be read. Set it to {wanted}.");
        return null;
    }
}
