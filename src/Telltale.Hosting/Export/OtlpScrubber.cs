using System.Buffers;
using System.Text;

namespace Telltale;

/// <summary>
/// Rewrites a request on its way out where it has what must not leave or what only another receiver reads. Spans are shared by all exporters, and what
/// hangs on events, links and points cannot be changed in memory: here each receiver has its own bytes.
/// </summary>
internal sealed class OtlpScrubber
{
    private static readonly string[] s_vendors = ["langfuse.", "langsmith."];

    // The fields of the protocol on the way to attributes. A span's own are scrubbed in memory already: of those only the key is looked at.
    private static readonly Node s_checked = new(IsAttribute: true);
    private static readonly Node s_named = new(IsAttribute: true, IsScrubbed: true);
    private static readonly Node s_exemplar = new((7, s_checked));
    private static readonly Node s_points = new(
        (5, new Node((1, new Node((7, s_checked), (5, s_exemplar))))),
        (7, new Node((1, new Node((7, s_checked), (5, s_exemplar))))),
        (9, new Node((1, new Node((9, s_checked), (8, s_exemplar))))),
        (10, new Node((1, new Node((1, s_checked), (11, s_exemplar))))));

    private static readonly Node s_span = new((9, s_named), (11, new Node((2, new Node(IsText: true)), (3, s_checked))), (13, new Node((4, s_checked))));
    private static readonly Node s_record = new((6, s_checked));
    private static readonly Node s_traces = Root(s_span);
    private static readonly Node s_metrics = Root(s_points);
    private static readonly Node s_logs = Root(s_record);

    private readonly Node _root;
    private readonly byte[][] _foreign;

    public OtlpScrubber(ExportTarget target)
    {
        _root = target.Signal switch
        {
            TelemetrySignals.Traces => s_traces,
            TelemetrySignals.Metrics => s_metrics,
            _ => s_logs,
        };
        _foreign = [.. s_vendors.Where(vendor => vendor != target.Vendor).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The message as it may leave; the same bytes if there is nothing to change, or if it is none of the protocol's.</summary>
    public ReadOnlyMemory<byte> Scrub(ReadOnlyMemory<byte> message)
    {
        ArrayBufferWriter<byte>? output = null;
        return TryRewrite(message.Span, _root, ref output) && output is not null ? output.WrittenMemory : message;
    }

    /// <summary>Writes only if something has changed. False for bytes that are no message.</summary>
    private bool TryRewrite(ReadOnlySpan<byte> message, Node node, ref ArrayBufferWriter<byte>? output)
    {
        int at = 0;
        while (at < message.Length)
        {
            int start = at;
            if (!TryField(message, ref at, out int field, out int contentStart))
            {
                return false;
            }

            if (contentStart < 0 || !node.TryGet(field, out Node? child))
            {
                output?.Write(message[start..at]);
                continue;
            }

            ReadOnlySpan<byte> content = message[contentStart..at];
            ArrayBufferWriter<byte>? inner = null;
            bool isDropped = false;
            if (child.IsText)
            {
                inner = ScrubText(content);
            }
            else if (child.IsAttribute ? !TryAttribute(content, child, ref inner, out isDropped) : !TryRewrite(content, child, ref inner))
            {
                return false;
            }

            if (inner is null && !isDropped)
            {
                output?.Write(message[start..at]);
                continue;
            }

            output ??= Begin(message, start);
            if (!isDropped)
            {
                Write(output, field, inner!.WrittenSpan);
            }
        }

        return true;
    }

    private bool TryAttribute(ReadOnlySpan<byte> attribute, Node node, ref ArrayBufferWriter<byte>? output, out bool isDropped)
    {
        isDropped = false;
        ReadOnlySpan<byte> key = default;
        ReadOnlySpan<byte> text = default;
        bool hasText = false;
        for (int at = 0; at < attribute.Length;)
        {
            if (!TryField(attribute, ref at, out int field, out int start))
            {
                return false;
            }

            if (field == 1 && start >= 0)
            {
                key = attribute[start..at];
            }
            else if (field == 2 && start >= 0)
            {
                hasText = TryText(attribute[start..at], out text);
            }
        }

        foreach (byte[] vendor in _foreign)
        {
            if (key.StartsWith(vendor))
            {
                isDropped = true;
                return true;
            }
        }

        if (!node.IsScrubbed && hasText && SensitiveKeys.MayBeSecret(key, text)
            && SensitiveKeys.Scrub(Encoding.UTF8.GetString(key), Encoding.UTF8.GetString(text)) is string safe)
        {
            ArrayBufferWriter<byte> value = new();
            Write(value, 1, Encoding.UTF8.GetBytes(safe));
            output = new ArrayBufferWriter<byte>();
            Write(output, 1, key);
            Write(output, 2, value.WrittenSpan);
        }

        return true;
    }

    private static ArrayBufferWriter<byte>? ScrubText(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        string safe = Secrets.InText(text);
        if (ReferenceEquals(text, safe))
        {
            return null;
        }

        ArrayBufferWriter<byte> output = new();
        output.Write(Encoding.UTF8.GetBytes(safe));
        return output;
    }

    // Resources and scopes have attributes of their own: what variables say of a service, and the tags of sources and meters.
    private static Node Root(Node item) =>
        new((1, new Node((1, new Node((1, s_checked))), (2, new Node((1, new Node((3, s_checked))), (2, item))))));

    private static bool TryText(ReadOnlySpan<byte> value, out ReadOnlySpan<byte> text)
    {
        text = default;
        int at = 0;
        if (value.IsEmpty || !TryField(value, ref at, out int field, out int start) || field != 1 || start < 0)
        {
            return false;
        }

        text = value[start..at];
        return true;
    }

    private static ArrayBufferWriter<byte> Begin(ReadOnlySpan<byte> message, int unchanged)
    {
        ArrayBufferWriter<byte> output = new(Math.Max(message.Length, 16));
        output.Write(message[..unchanged]);
        return output;
    }

    private static void Write(ArrayBufferWriter<byte> output, int field, ReadOnlySpan<byte> content)
    {
        Varint(output, (uint)((field << 3) | 2));
        Varint(output, (uint)content.Length);
        output.Write(content);
    }

    private static void Varint(ArrayBufferWriter<byte> output, uint value)
    {
        Span<byte> bytes = output.GetSpan(5);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        output.Advance(length);
    }

    /// <summary>Reads one field to its end. The content starts where it is said to for what has a length, else it is −1.</summary>
    private static bool TryField(ReadOnlySpan<byte> message, ref int at, out int field, out int contentStart)
    {
        contentStart = -1;
        field = 0;
        if (!PartialSuccess.TryVarint(message[at..], out long tag, out int read))
        {
            return false;
        }

        at += read;
        field = (int)(tag >> 3);
        switch (tag & 7)
        {
            case 0:
                bool isNumber = PartialSuccess.TryVarint(message[at..], out _, out read);
                at += read;
                return isNumber;
            case 1:
                at += 8;
                break;
            case 2:
                if (!PartialSuccess.TryVarint(message[at..], out long length, out read) || length < 0 || length > message.Length - at - read)
                {
                    return false;
                }

                contentStart = at + read;
                at = contentStart + (int)length;
                break;
            case 5:
                at += 4;
                break;
            default:
                return false;
        }

        return at <= message.Length;
    }

    /// <summary>A message of the protocol: which of its fields lead to attributes.</summary>
    private sealed record Node(bool IsAttribute = false, bool IsScrubbed = false, bool IsText = false)
    {
        private readonly (int Field, Node Child)[] _children = [];

        public Node(params (int Field, Node Child)[] children)
            : this() => _children = children;

        public bool TryGet(int field, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Node? child)
        {
            child = null;
            foreach ((int known, Node next) in _children)
            {
                if (known == field)
                {
                    child = next;
                    return true;
                }
            }

            return false;
        }
    }
}
