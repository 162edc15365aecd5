namespace Telltale;

/// <summary>
/// What Prometheus is served, on its way out: secrets are taken out of it, and the mark of overflow is looked for, where no other exporter would see either.
/// </summary>
internal sealed class ScrapeStream(Stream inner, Overflows overflows) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

    private static ReadOnlySpan<byte> Mark => "otel_metric_overflow=\"true\""u8;

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Look(buffer.AsSpan(offset, count));
        inner.Write(ScrapedText.Scrub(buffer.AsMemory(offset, count)).Span);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Look(buffer.Span);
        return inner.WriteAsync(ScrapedText.Scrub(buffer), cancellationToken);
    }

    // The exporter writes a whole answer at once; a mark on the border of two writes is found with the next scrape or not at all.
    private void Look(ReadOnlySpan<byte> text)
    {
        int at;
        while ((at = text.IndexOf(Mark)) >= 0)
        {
            ReadOnlySpan<byte> line = text[(text[..at].LastIndexOf((byte)'\n') + 1)..at];
            int brace = line.IndexOf((byte)'{');
            if (brace > 0)
            {
                overflows.Tell(System.Text.Encoding.ASCII.GetString(line[..brace]));
            }

            text = text[(at + Mark.Length)..];
        }
    }
}
