using CsCheck;

namespace Telltale.Tests;

/// <summary>What people wrote stays readable, and what looks like personal data or a secret does not stay in it.</summary>
[Collection(nameof(Alone))]
public sealed class ScrubTests : IDisposable
{
    public ScrubTests() => Redaction.Configure(static policy => policy.Scrub());

    public void Dispose() => Redaction.Reset();

    [Theory]
    [InlineData("Write to anna.smith+news@mail.example.co.uk today", "Write to [contact] today")]
    [InlineData("müller@exämple.de?", "[contact]?")]
    [InlineData("Call +49 (30) 1234-5678 now", "Call [contact] now")]
    [InlineData("Call (212) 555-0187, please", "Call [contact], please")]
    [InlineData("My card is 4111 1111 1111 1111.", "My card is [financial].")]
    [InlineData("378282246310005", "[financial]")]
    [InlineData("Pay to DE89 3704 0044 0532 0130 00, thanks", "Pay to [financial], thanks")]
    [InlineData("GB82WEST12345698765432", "[financial]")]
    [InlineData("SSN 536-90-4399", "SSN [government]")]
    [InlineData("from 192.168.17.4 on", "from [network] on")]
    [InlineData("at 2001:db8:85a3::8a2e:370:7334!", "at [network]!")]
    [InlineData("password: hunter2 works", "password: [credential] works")]
    [InlineData("the api_key=\"abc123def\" is", "the api_key=\"[credential]\" is")]
    [InlineData("My password is Tr0ub4dor&3", "My password is [credential]")]
    [InlineData("Authorization: Bearer abcdef123456.XYZ", "Authorization: Bearer [credential]")]
    [InlineData("key sk-proj-abcdefghij0123456789 leaked", "key [credential] leaked")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "[credential]")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "[credential]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl", "[credential]")]
    [InlineData("postgres://admin:s3cret@db.example/x", "postgres://[credential]/x")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEow==\n-----END RSA PRIVATE KEY-----", "[credential]")]
    public void Takes_out_what_is_sensitive(string text, string scrubbed) =>
        Assert.Equal(scrubbed, Redaction.Redact(DataKind.Content, text));

    [Theory]
    [InlineData("What is the capital of France?")]
    [InlineData("Version 10.0.401 of 2026-11-23, order 4111111111111112, ISBN 978-3-16-148410-0")]
    [InlineData("for (int i = 0; i < 1000000; i++) { sum += i * 3.14159265; }")]
    [InlineData("Guid 3f2504e0-4f89-11d3-9a0c-0305e82c3301, hash 9e107d9d372bb6826bd81d3542a419d6")]
    [InlineData("At 12:30:45 the @user pressed a::b; std::vector<int> x")]
    [InlineData("Use a basic knowledge of passwords; the secret of success is patience? No: work.", "Use a basic knowledge of passwords; the secret of success is patience? No: work.")]
    public void Leaves_ordinary_text_alone(string text, string? expected = null) =>
        Assert.Equal(expected ?? text, Redaction.Redact(DataKind.Content, text));

    [Fact]
    public void Finds_an_address_wherever_it_stands() => Gen.Select(
            Gen.String[Gen.Char[" \n\t,.;:!?()<>[]{}\"'"], 0, 20],
            Gen.String[Gen.Char['a', 'z'], 1, 20],
            Gen.String[Gen.Char['a', 'z'], 1, 20],
            Gen.String[Gen.Char[" \n\t,;:!?()<>[]{}\"'"], 0, 20])
        .Sample(
            static (before, name, host, after) =>
            {
                string address = $"{name}@{host}.org";
                string scrubbed = Redaction.Redact(DataKind.Content, before + address + after);
                return !scrubbed.Contains(address, StringComparison.Ordinal)
                    && scrubbed.StartsWith(before.Trim('.', '\''), StringComparison.Ordinal) | before.Length > 0
                    && scrubbed.EndsWith(after, StringComparison.Ordinal);
            },
            iter: 2000,
            threads: 1);

    [Fact]
    public void Gives_any_text_back_in_time() => Gen.OneOf(
            Gen.String[Gen.Char, 0, 400],
            Gen.String[Gen.Char["aA1@.:-+/ ="], 0, 3000],
            Gen.Select(Gen.String[Gen.Char["a@.1:-"], 1, 6], Gen.Int[1, 800], static (unit, times) => string.Concat(Enumerable.Repeat(unit, times))))
        .Sample(static text => Redaction.Redact(DataKind.Content, text) is not null, iter: 1000, threads: 1);

    [Theory]
    [InlineData(DataKind.Credential)]
    [InlineData(DataKind.Contact)]
    [InlineData(DataKind.Personal)]
    public void Is_for_content_only(DataKind kind)
    {
        Assert.Throws<ArgumentException>(() => Redaction.Configure(policy => policy.Scrub(kind)));
        Assert.Throws<ArgumentException>(() => Redaction.Configure(policy => policy.Show(kind)));
    }

    [Fact]
    public void Content_can_be_shown_where_somebody_says_so()
    {
        Redaction.Configure(static policy => policy.Show());
        Assert.Equal("a@b.org", Redaction.Redact(DataKind.Content, "a@b.org"));
    }
}
