using System.Globalization;
using System.Text;
using Google.Protobuf.Collections;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>Reads attributes as text, which tests compare.</summary>
internal static class Attributes
{
    public static Dictionary<string, string> ToTexts(this RepeatedField<KeyValue> attributes) =>
        attributes.ToDictionary(static pair => pair.Key, static pair => Text(pair.Value));

    public static string Text(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString("R", CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.ArrayValue => "[" + string.Join(',', value.ArrayValue.Values.Select(Text)) + "]",
        _ => "",
    };

    public static bool Has(this IEnumerable<Received> requests, string text) =>
        requests.Any(request => Encoding.UTF8.GetString(request.Body).Contains(text, StringComparison.Ordinal));
}
