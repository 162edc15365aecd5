using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Telltale.Load;

/// <summary>Counts what arrives: spans, log records and points, each once and with what came again.</summary>
internal sealed class Tally
{
    private readonly Lock _counting = new();
    private readonly HashSet<ulong> _spans = [];
    private readonly HashSet<ulong> _records = [];
    private long _spansAgain;
    private long _recordsAgain;
    private long _points;

    public (long Spans, long Records, long Points) Once
    {
        get
        {
            lock (_counting)
            {
                return (_spans.Count, _records.Count, _points);
            }
        }
    }

    /// <summary>What came a second time.</summary>
    public (long Spans, long Records) Again
    {
        get
        {
            lock (_counting)
            {
                return (_spansAgain, _recordsAgain);
            }
        }
    }

    /// <summary>Takes one request: resources, with scopes in them, with items in these.</summary>
    public void Take(string path, ReadOnlySpan<byte> message)
    {
        lock (_counting)
        {
            Wire resources = new(message);
            while (resources.Next())
            {
                Wire scopes = new(resources.Content);
                while (scopes.Next())
                {
                    if (scopes.Field != 2)
                    {
                        continue;
                    }

                    Wire items = new(scopes.Content);
                    while (items.Next())
                    {
                        if (items.Field == 2)
                        {
                            Count(path, items.Content);
                        }
                    }
                }
            }
        }
    }

    private void Count(string path, ReadOnlySpan<byte> item)
    {
        if (path.EndsWith("/traces", StringComparison.Ordinal))
        {
            _spansAgain += _spans.Add(SpanId(item)) ? 0 : 1;
        }
        else if (path.EndsWith("/logs", StringComparison.Ordinal))
        {
            // Records have no id, but what is sent again is the same to the byte, with its time in it.
            Span<byte> hash = stackalloc byte[32];
            SHA256.HashData(item, hash);
            _recordsAgain += _records.Add(BinaryPrimitives.ReadUInt64LittleEndian(hash)) ? 0 : 1;
        }
        else
        {
            _points++;
        }
    }

    private static ulong SpanId(ReadOnlySpan<byte> span)
    {
        Wire fields = new(span);
        while (fields.Next())
        {
            if (fields.Field == 2)
            {
                return BinaryPrimitives.ReadUInt64LittleEndian(fields.Content);
            }
        }

        return 0;
    }
}
