using System.Buffers.Binary;
using System.IO.Compression;
using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Makes of the exporter's bytes those that a receiver gets: scrubbed, then compressed, with gRPC's frame around them where it is spoken.</summary>
internal sealed class Payload(ExportTarget target)
{
    private const int Frame = 5;

    private readonly OtlpScrubber _scrubber = new(target);
    private readonly bool _isGrpc = target.Protocol != OtlpExportProtocol.HttpProtobuf;

    /// <summary>How the bytes are compressed; null for not at all.</summary>
    public string? Encoding => target.Compression == OtlpExportCompression.GZip ? "gzip" : null;

    /// <summary>The same bytes where nothing has to change: nothing is copied then.</summary>
    public ReadOnlyMemory<byte> Make(ReadOnlyMemory<byte> exported)
    {
        int frame = _isGrpc ? Frame : 0;
        ReadOnlyMemory<byte> message = exported[frame..];
        ReadOnlyMemory<byte> scrubbed = _scrubber.Scrub(message);
        if (Encoding is null && scrubbed.Equals(message))
        {
            return exported;
        }

        using MemoryStream output = new(frame + scrubbed.Length);
        output.SetLength(frame);
        output.Position = frame;
        if (Encoding is null)
        {
            output.Write(scrubbed.Span);
        }
        else
        {
            using GZipStream gzip = new(output, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(scrubbed.Span);
        }

        if (_isGrpc)
        {
            Span<byte> head = output.GetBuffer().AsSpan(0, Frame);
            head[0] = Encoding is null ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteUInt32BigEndian(head[1..], (uint)(output.Length - Frame));
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
