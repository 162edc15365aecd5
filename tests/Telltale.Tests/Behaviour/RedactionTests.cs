using System.Globalization;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale.Tests;

/// <summary>What becomes of values, out of the box and as configured.</summary>
[Collection(nameof(Alone))]
public sealed class RedactionTests : IDisposable
{
    private static readonly byte[] s_key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public void Dispose() => Redaction.Reset();

    [Fact]
    public void Writes_the_kinds_marker_out_of_the_box()
    {
        Assert.Equal("[contact]", Redaction.Redact(DataKind.Contact, "ada@example.org"));
        Assert.Equal("[personal]", Redaction.Redact((DataKind)99, "ada"));
        Assert.Equal("[personal]", Redaction.Redact((DataKind)(-1), "ada"));
        Assert.Equal("[health]", Redaction.Redact(DataKind.Health, 37.5));
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, "ada".AsSpan()));
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, ""));
    }

    [Fact]
    public void Leaves_null_null()
    {
        Redaction.Configure(policy => policy.Mask(DataKind.Name));
        Assert.Null(Redaction.Redact(DataKind.Name, (string?)null));
        Assert.Null(Redaction.Redact(DataKind.Health, (int?)null));
        Assert.Null(Redaction.Redact(new DataClassification("Acme", "Private"), (object?)null));
    }

    [Fact]
    public void Takes_classifications_of_other_taxonomies()
    {
        Assert.Equal("[contact]", Redaction.Redact(new DataClassification("Telltale", "Contact"), "x"));
        Assert.Equal("[private]", Redaction.Redact(new DataClassification("Acme", "Private"), "x"));
        Assert.Equal("[redacted]", Redaction.Redact(default(DataClassification), "x"));
        Assert.Equal("[none]", Redaction.Redact(DataClassification.None, "x").ToLowerInvariant());
    }

    [Theory]
    [InlineData("4111111111111111", 4, "****1111")]
    [InlineData("4111111111111111", 2, "****11")]
    [InlineData("4111111111111111", 0, "****")]
    [InlineData("0123456789", 4, "****89")]
    [InlineData("1234567", 4, "****7")]
    [InlineData("123", 4, "****")]
    [InlineData("", 4, "****")]
    [InlineData("0123456789😀abc", 4, "****abc")]
    [InlineData("0123456789ab😀bc", 4, "****😀bc")]
    public void Masks_all_but_the_end(string value, int showLast, string expected)
    {
        Redaction.Configure(policy => policy.Mask(DataKind.Financial, showLast));
        Assert.Equal(expected, Redaction.Redact(DataKind.Financial, value));
    }

    [Fact]
    public void Hashes_the_same_to_the_same()
    {
        Redaction.Configure(policy => policy.Hash(DataKind.Contact, s_key, "k1").Hash(DataKind.Credential, s_key, "k2"));
        string first = Redaction.Redact(DataKind.Contact, "ada@example.org");
        // The first half of the HMAC-SHA256 of the UTF-8 bytes, as any other program computes it.
        Assert.Equal("k1:487f466959f6c27a9f4e1d5cc8544457", first);
        Assert.Equal(first, Redaction.Redact(DataKind.Contact, "ada@example.org".AsSpan()));
        Assert.Equal(first, Redaction.Redact(DataKind.Contact, (object)"ada@example.org"));
        Assert.Equal("k2" + first[2..], Redaction.Redact(DataKind.Credential, "ada@example.org"));
        Assert.NotEqual(first, Redaction.Redact(DataKind.Contact, "ada@example.com"));
    }

    [Fact]
    public void Erases_and_marks()
    {
        Redaction.Configure(policy => policy.Erase(DataKind.Name).Erase(DataKind.Content).Mark(DataKind.Content));
        Assert.Equal("", Redaction.Redact(DataKind.Name, "ada"));
        Assert.Equal("[content]", Redaction.Redact(DataKind.Content, "ada"));
        Redaction.Reset();
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, "ada"));
    }

    [Fact]
    public void Keeps_what_was_configured_for_other_kinds()
    {
        Redaction.Configure(policy => policy.Erase(DataKind.Name));
        Redaction.Configure(policy => policy.Mask(DataKind.Financial));
        Assert.Equal("", Redaction.Redact(DataKind.Name, "ada"));
        Assert.Equal("****78", Redaction.Redact(DataKind.Financial, "12345678"));
    }

    [Fact]
    public void Formats_values_without_a_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "·" } };
        try
        {
            Redaction.Configure(policy => policy.Hash(DataKind.Health, s_key, "k"));
            Same("1234.5", 1234.5);
            Same("1234.5", (double?)1234.5);
            Same("2000-01-02T00:00:00.0000000", new DateTime(2000, 1, 2));
            Same("2000-01-02", new DateOnly(2000, 1, 2));
            Same("00000001-0000-0000-0000-000000000000", new Guid(1, 0, 0, new byte[8]));
            Same("Friday", DayOfWeek.Friday);
            Same("True", true);
            Same("abc", "abc".ToCharArray());
            Same("abc", "abc".AsMemory());
            Same(new string('x', 1000), new string('x', 1000));
            Same("https://example.org/", new Uri("https://example.org"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static void Same<T>(string text, T value) =>
            Assert.Equal(Redaction.Redact(DataKind.Health, text), Redaction.Redact(DataKind.Health, value));
    }

    [Fact]
    public void Writes_the_marker_for_what_cannot_be_read()
    {
        Redaction.Configure(policy => policy.Mask(DataKind.Name));
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, new Broken()));
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, new byte[] { 1 }.AsSpan()));
    }

    [Fact]
    public void Writes_into_a_buffer()
    {
        Span<char> buffer = stackalloc char[16];
        Assert.True(Redaction.TryRedact(DataKind.Name, "Ada Lovelace", buffer, out int written));
        Assert.Equal("[name]", buffer[..written].ToString());
        Assert.False(Redaction.TryRedact(DataKind.Name, "Ada Lovelace", buffer[..5], out written));
        Assert.Equal(0, written);
        Redaction.Configure(policy => policy.Mask(DataKind.Name));
        Assert.True(Redaction.TryRedact(DataKind.Name, "Ada Lovelace", buffer, out written));
        Assert.Equal("****ace", buffer[..written].ToString());
        Assert.True(Redaction.TryRedact(new DataClassification("Acme", "Private"), "Ada", buffer, out written));
        Assert.Equal("[private]", buffer[..written].ToString());
    }

    [Fact]
    public void Refuses_what_would_show_too_much()
    {
        Redaction.Configure(policy =>
        {
            Assert.Throws<ArgumentException>(() => policy.Mask(DataKind.Credential, 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => policy.Mask(DataKind.Name, 5));
            Assert.Throws<ArgumentOutOfRangeException>(() => policy.Mask(DataKind.Name, -1));
            Assert.Throws<ArgumentOutOfRangeException>(() => policy.Erase((DataKind)99));
            Assert.Throws<ArgumentNullException>(() => policy.Hash(DataKind.Name, s_key, null!));
            Assert.Throws<ArgumentException>(() => policy.Hash(DataKind.Name, s_key, ""));
            Assert.Throws<ArgumentException>(() => policy.Hash(DataKind.Name, s_key, "my key"));
            ArgumentException weak = Assert.Throws<ArgumentException>(() => policy.Hash(DataKind.Name, s_key.AsSpan(1), "k"));
            Assert.Contains("RandomNumberGenerator.GetBytes(32)", weak.Message, StringComparison.Ordinal);
        });
        Assert.Throws<ArgumentNullException>(() => Redaction.Configure(null!));
        Assert.Throws<ArgumentNullException>(() => Redaction.Use(null!));
    }

    [Fact]
    public void Changes_nothing_when_the_policy_fails_and_nothing_later()
    {
        RedactionPolicy? kept = null;
        Redaction.Configure(policy => kept = policy);
        Assert.Throws<ObjectDisposedException>(() => kept!.Erase(DataKind.Name));
        Assert.Throws<InvalidOperationException>(() => Redaction.Configure(policy =>
        {
            policy.Erase(DataKind.Name);
            throw new InvalidOperationException();
        }));
        Assert.Equal("[name]", Redaction.Redact(DataKind.Name, "ada"));
    }

    private sealed class Broken
    {
        public override string ToString() => throw new InvalidOperationException("canary");
    }
}
