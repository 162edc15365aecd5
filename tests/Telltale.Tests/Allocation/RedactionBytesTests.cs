using Microsoft.Extensions.Compliance.Classification;

namespace Telltale.Tests;

/// <summary>A marker costs nothing, whatever the value is.</summary>
[Collection(nameof(Alone))]
public sealed class RedactionBytesTests
{
    [Fact]
    public void A_marker_allocates_nothing()
    {
        Free("text");
        Free(42);
        Free((int?)42);
        Free(Guid.NewGuid());
        Free(DateTimeOffset.UnixEpoch);
        Free(DayOfWeek.Friday);
        Free(new object());
        Free(new KeyValuePair<string, decimal>("a", 1));
        Assert.Equal(0, Bytes.Of(static () => Redaction.Redact(DataKind.Name, "text".AsSpan())));
        DataClassification foreign = new("Acme", "Private");
        Assert.Equal(0, Bytes.Of(() => Redaction.Redact(foreign, 42)));
    }

    [Fact]
    public void Writing_into_a_buffer_allocates_nothing()
    {
        try
        {
            char[] buffer = new char[64];
            Assert.Equal(0, Bytes.Of(() => Redaction.TryRedact(DataKind.Name, "text", buffer, out _)));
            Redaction.Configure(static policy => policy.Hash(DataKind.Name, new byte[32], "k").Mask(DataKind.Financial));
            Assert.Equal(0, Bytes.Of(() => Redaction.TryRedact(DataKind.Name, "text", buffer, out _)));
            Assert.Equal(0, Bytes.Of(() => Redaction.TryRedact(DataKind.Financial, "4111111111111111", buffer, out _)));
        }
        finally
        {
            Redaction.Reset();
        }
    }

    private static void Free<T>(T value) => Assert.Equal(0, Bytes.Of(() => Redaction.Redact(DataKind.Contact, value)));
}
