using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>One line of JSON while it is written. It is used again, and then allocates nothing.</summary>
internal sealed partial class JsonLine
{
    private const int MostKept = 64 * 1024;

    // One line is one log line everywhere; beyond that, text need not be escaped for a web page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter _writer;
    private ArrayBufferWriter<byte> _json = new(1024);
    private char[] _characters = new char[1024];

    internal JsonLine() => _writer = new Utf8JsonWriter(_json, s_options);

    internal void Begin()
    {
        if (_json.Capacity > MostKept)
        {
            _json = new ArrayBufferWriter<byte>(1024);
            _characters = new char[1024];
        }

        _json.ResetWrittenCount();
        _writer.Reset(_json);
        _writer.WriteStartObject();
    }

    internal void End(TextWriter output)
    {
        _writer.WriteEndObject();
        _writer.Flush();
        ReadOnlySpan<byte> line = _json.WrittenSpan;
        if (_characters.Length < line.Length)
        {
            _characters = new char[Math.Max(line.Length, 2 * _characters.Length)];
        }

        output.Write(_characters.AsSpan(0, Encoding.UTF8.GetChars(line, _characters)));
        output.Write('\n');
    }

    internal void Timestamp(DateTimeOffset now, string? format)
    {
        Span<char> text = stackalloc char[64];
        if (format is null)
        {
            string roundTrip = now.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'" : "O";
            now.TryFormat(text, out int written, roundTrip, CultureInfo.InvariantCulture);
            _writer.WriteString("timestamp"u8, text[..written]);
        }
        else
        {
            _writer.WriteString("timestamp"u8, now.ToString(format, CultureInfo.InvariantCulture));
        }
    }

    internal void Text(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteString(name, value);
        }
    }

    internal void Message(LogState state)
    {
        DefaultInterpolatedStringHandler text = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        state.Append(ref text);
        if (Secrets.MayBeIn(text.Text))
        {
            _writer.WriteString("message"u8, Secrets.InText(text.Text.ToString()));
        }
        else
        {
            _writer.WriteString("message"u8, text.Text);
        }

        text.Clear();
    }

    /// <summary>The message of others, without the values among it that are secret by their names.</summary>
    internal void Message<TState>(string? message, TState state)
    {
        if (message is not null && state is IReadOnlyList<KeyValuePair<string, object?>> pairs)
        {
            for (int i = 0; i < pairs.Count; i++)
            {
                if (pairs[i] is { Key: not OriginalFormat, Value: string { Length: > 2 } value } pair && SensitiveKeys.Scrub(pair.Key, value) is string safe)
                {
                    message = message.Replace(value, safe, StringComparison.Ordinal);
                }
            }
        }

        Text("message", message is null ? null : Secrets.InText(message));
    }

    internal void Event(EventId id)
    {
        if (id.Id != 0)
        {
            _writer.WriteNumber("event_id"u8, id.Id);
        }

        Text("event_name", id.Name);
    }

    internal void Ids(Activity span, string? correlation)
    {
        Span<byte> id = stackalloc byte[16];
        Span<char> hex = stackalloc char[32];
        span.TraceId.CopyTo(id);
        Convert.TryToHexStringLower(id, hex, out _);
        _writer.WriteString("trace_id"u8, hex);
        span.SpanId.CopyTo(id[..8]);
        Convert.TryToHexStringLower(id[..8], hex, out int written);
        _writer.WriteString("span_id"u8, hex[..written]);
        Text("correlation_id", correlation);
    }

    internal void DatadogIds(Activity span)
    {
        Span<byte> id = stackalloc byte[16];
        Span<char> digits = stackalloc char[20];
        span.TraceId.CopyTo(id);
        BinaryPrimitives.ReadUInt64BigEndian(id[8..]).TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        _writer.WriteString("dd.trace_id"u8, digits[..written]);
        span.SpanId.CopyTo(id[..8]);
        BinaryPrimitives.ReadUInt64BigEndian(id).TryFormat(digits, out written, default, CultureInfo.InvariantCulture);
        _writer.WriteString("dd.span_id"u8, digits[..written]);
    }

    internal void Failure(Exception failure, JsonConsoleOptions options)
    {
        _writer.WritePropertyName("exception"u8);
        WriteFailure(failure, options, depth: 0);
    }

    private void WriteFailure(Exception failure, JsonConsoleOptions options, int depth)
    {
        const int MaxDepth = 8;
        _writer.WriteStartObject();
        Text("type", failure.GetType().FullName);
        if (options.Exceptions == ExceptionDetail.Full)
        {
            Text("message", options.ScrubExceptions ? Scrub(failure.Message) : failure.Message);
        }

        if (options.Exceptions != ExceptionDetail.Type)
        {
            Text("stack_trace", failure.StackTrace);
        }

        if (depth < MaxDepth && (failure as AggregateException)?.InnerExceptions is { Count: > 1 } all)
        {
            _writer.WriteStartArray("inner"u8);
            foreach (Exception inner in all)
            {
                WriteFailure(inner, options, depth + 1);
            }

            _writer.WriteEndArray();
        }
        else if (depth < MaxDepth && failure.InnerException is { } inner)
        {
            _writer.WritePropertyName("inner"u8);
            WriteFailure(inner, options, depth + 1);
        }

        _writer.WriteEndObject();
    }

    private static string Scrub(string message)
    {
        try
        {
            char[] text = ArrayPool<char>.Shared.Rent(ScrubRedactor.Instance.GetRedactedLength(message));
            string scrubbed = new(text, 0, ScrubRedactor.Instance.Redact(message, text));
            ArrayPool<char>.Shared.Return(text, clearArray: true);
            return scrubbed;
        }
        catch (Exception)
        {
            return "[redacted]";
        }
    }
}
