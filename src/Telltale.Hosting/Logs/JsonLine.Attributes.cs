using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>The attributes of a line, and its scopes.</summary>
internal sealed partial class JsonLine
{
    private const string OriginalFormat = "{OriginalFormat}";
    private const int MaxItems = 64;

    private bool _hasScopes;

    internal void Attributes<TState>(TState state)
    {
        switch (state)
        {
            case ILogValues values:
                Text("template", values.Template);
                if (values.Count > 1)
                {
                    _writer.WriteStartObject("attributes"u8);
                    Visitor visitor = new(this);
                    values.Visit(ref visitor);
                    _writer.WriteEndObject();
                }

                break;
            case IReadOnlyList<KeyValuePair<string, object?>> pairs:
                Pairs(pairs);
                break;
        }
    }

    internal void Scopes(IExternalScopeProvider scopes)
    {
        _hasScopes = false;
        scopes.ForEachScope(static (scope, line) => line.Scope(scope), this);
        if (_hasScopes)
        {
            _writer.WriteEndArray();
        }
    }

    private void Pairs(IReadOnlyList<KeyValuePair<string, object?>> pairs)
    {
        bool isOpen = false;
        for (int i = 0; i < pairs.Count; i++)
        {
            (string name, object? value) = pairs[i];
            if (name == OriginalFormat)
            {
                // It comes last, as providers expect it.
                continue;
            }

            if (!isOpen)
            {
                isOpen = true;
                _writer.WriteStartObject("attributes"u8);
            }

            Pair(name, value);
        }

        if (isOpen)
        {
            _writer.WriteEndObject();
        }

        if (pairs.Count > 0 && pairs[pairs.Count - 1] is { Key: OriginalFormat, Value: string template })
        {
            Text("template", Secrets.InTemplate(template));
        }
    }

    // What others write may be a secret by its name as well as by its look.
    private void Pair(string? name, object? value)
    {
        _writer.WritePropertyName(name ?? "");
        Value(SensitiveKeys.Scrub(name, value) ?? value);
    }

    private void Scope(object? scope)
    {
        // What says only what the line says already: .NET's own ids of trace and span, and our correlation id.
        if (scope is CorrelationLogScope || scope?.GetType().Name == "ActivityLogScope")
        {
            return;
        }

        if (!_hasScopes)
        {
            _hasScopes = true;
            _writer.WriteStartArray("scopes"u8);
        }

        if (scope is not IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            Value(scope);
            return;
        }

        _writer.WriteStartObject();
        foreach ((string name, object? value) in pairs)
        {
            if (name != OriginalFormat)
            {
                Pair(name, value);
            }
        }

        _writer.WriteEndObject();
    }

    // The usual ones without a box, even where the compiler optimizes nothing.
    private void Value<T>(T value)
    {
        if (typeof(T) == typeof(int))
        {
            _writer.WriteNumberValue(Unsafe.As<T, int>(ref value));
        }
        else if (typeof(T) == typeof(long))
        {
            _writer.WriteNumberValue(Unsafe.As<T, long>(ref value));
        }
        else if (typeof(T) == typeof(double))
        {
            Floating(Unsafe.As<T, double>(ref value));
        }
        else if (typeof(T).IsEnum)
        {
            _writer.WriteStringValue(Boxes.Of(value) as string);
        }
        else
        {
            AnyValue(value);
        }
    }

    private void AnyValue<T>(T value)
    {
        switch (value)
        {
            case null:
                _writer.WriteNullValue();
                break;
            case string text:
                _writer.WriteStringValue(Secrets.InText(text));
                break;
            case bool yes:
                _writer.WriteBooleanValue(yes);
                break;
            case int number:
                _writer.WriteNumberValue(number);
                break;
            case long number:
                _writer.WriteNumberValue(number);
                break;
            case double number:
                Floating(number);
                break;
            case float number:
                Floating(number, single: true);
                break;
            case decimal number:
                _writer.WriteNumberValue(number);
                break;
            case byte or sbyte or short or ushort or uint:
                _writer.WriteNumberValue(((IConvertible)value).ToInt64(null));
                break;
            case ulong number:
                _writer.WriteNumberValue(number);
                break;
            case Guid id:
                _writer.WriteStringValue(id);
                break;
            case DateTime time:
                _writer.WriteStringValue(time);
                break;
            case DateTimeOffset time:
                _writer.WriteStringValue(time);
                break;
            case IEnumerable items and not IFormattable:
                Items(items);
                break;
            default:
                Other(value);
                break;
        }
    }

    // JSON has no word for them; a text keeps the line readable.
    private void Floating(double number, bool single = false)
    {
        if (!double.IsFinite(number))
        {
            _writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (single)
        {
            _writer.WriteNumberValue((float)number);
        }
        else
        {
            _writer.WriteNumberValue(number);
        }
    }

    private void Other<T>(T value)
    {
        if (value is Enum)
        {
            _writer.WriteStringValue(Boxes.Of(value) as string);
            return;
        }

        if (value is ISpanFormattable)
        {
            Span<char> text = stackalloc char[128];
            string? format = value is DateOnly or TimeOnly ? "O" : null;
            if (((ISpanFormattable)value).TryFormat(text, out int written, format, CultureInfo.InvariantCulture))
            {
                _writer.WriteStringValue(text[..written]);
                return;
            }
        }

        _writer.WriteStringValue(Safe(CallScope.TagText(value)));
    }

    private static string? Safe(string? text) => text is null ? null : Secrets.InText(text);

    private void Items(IEnumerable items)
    {
        _writer.WriteStartArray();
        int count = 0;
        foreach (object? item in items)
        {
            if (count++ == MaxItems)
            {
                _writer.WriteStringValue("…");
                break;
            }

            _writer.WriteStringValue(Safe(CallScope.TagText(item)));
        }

        _writer.WriteEndArray();
    }

    private readonly struct Visitor(JsonLine line) : ILogVisitor
    {
        public void Visit<T>(string name, T value)
        {
            line._writer.WritePropertyName(name);
            line.Value(value);
        }
    }
}
