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

    public byte[] Make(byte[] exported)
    {
        if (!_isGrpc)
        {
            ReadOnlyMemory<byte> message = _scrubber.Scrub(exported);
            return Encoding is null ? Bytes(message, exported) : Compress(message);
        }

        ReadOnlyMemory<byte> inner = _scrubber.Scrub(exported.AsMemory(Frame));
        byte[] content = Encoding is null ? inner.ToArray() : Compress(inner);
        byte[] framed = new byte[Frame + content.Length];
        framed[0] = Encoding is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteUInt32BigEndian(framed.AsSpan(1), (uint)content.Length);
        content.CopyTo(framed, Frame);
        return framed;
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> message, byte[] original) =>
        message.Length == original.Length && message.Span == original ? original : message.ToArray();

    private static byte[] Compress(ReadOnlyMemory<byte> message)
    {
        using MemoryStream output = new();
        using (GZipStream gzip = new(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(message.Span);
        }

        return output.ToArray();
    }
}
