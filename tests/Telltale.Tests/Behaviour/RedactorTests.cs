using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale.Tests;

/// <summary>Redactors of a provider: what they write is taken, unless they fail.</summary>
[Collection(nameof(Alone))]
public sealed class RedactorTests : IDisposable
{
    private const string Value = "ada.lovelace@example.org";

    public void Dispose() => Redaction.Reset();

    [Fact]
    public void Uses_the_providers_redactor_for_a_kind()
    {
        Redaction.Use(new Provider(set => set.Equals(new DataClassification("Telltale", "Contact")) ? new Writer("gone") : new Writer("other")));
        Assert.Equal("gone", Redaction.Redact(DataKind.Contact, Value));
        Assert.Equal("other", Redaction.Redact(DataKind.Name, Value));
        Assert.Equal("other", Redaction.Redact(new DataClassification("Acme", "Private"), Value));
        Assert.Equal("gone", Redaction.Redact(new DataClassification("Telltale", "Contact"), Value));
    }

    [Fact]
    public void Puts_the_policy_before_the_provider()
    {
        Redaction.Configure(policy => policy.Mark(DataKind.Contact).Erase(DataKind.Name));
        Redaction.Use(new Provider(_ => new Writer("gone")));
        Redaction.Configure(policy => policy.Mask(DataKind.Financial, 0));
        Assert.Equal(
            ["[contact]", "", "****", "gone"],
            new[] { DataKind.Contact, DataKind.Name, DataKind.Financial, DataKind.Health }.Select(kind => Redaction.Redact(kind, Value)));
    }

    [Fact]
    public void Asks_the_provider_once_for_a_classification()
    {
        int asked = 0;
        Redaction.Use(new Provider(_ =>
        {
            asked++;
            return new Writer("gone");
        }));
        int before = asked;
        Assert.Equal(Enum.GetValues<DataKind>().Length, before);
        for (int i = 0; i < 3; i++)
        {
            Redaction.Redact(DataKind.Contact, Value);
            Redaction.Redact(new DataClassification("Acme", "Private"), Value);
        }

        Assert.Equal(before + 1, asked);
    }

    public static TheoryData<string> Failures => [.. s_failures.Keys];

    private static readonly Dictionary<string, Func<DataClassificationSet, Redactor>> s_failures = new()
    {
        ["provider throws"] = _ => throw new InvalidOperationException(Value),
        ["no redactor"] = _ => null!,
        ["null redactor"] = _ => NullRedactor.Instance,
        ["null redactor of its own"] = _ => new Writer("{0}"),
        ["upper case"] = _ => new Writer("{0:U}"),
        ["around the value"] = _ => new Writer("<{0}>"),
        ["length throws"] = _ => new Writer("x") { Length = static _ => throw new InvalidOperationException(Value) },
        ["negative length"] = _ => new Writer("x") { Length = static _ => -1 },
        ["far too long"] = _ => new Writer(new string('x', (4 * Value.Length) + 129)),
        ["throws"] = _ => new Writer("x") { Written = static _ => throw new InvalidOperationException(Value) },
        ["says it wrote more"] = _ => new Writer("x") { Written = static n => n + 1 },
        ["says it wrote less than nothing"] = _ => new Writer("x") { Written = static _ => -1 },
        ["writes more than it said"] = _ => new Writer("xx") { Length = static _ => 1 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Writes_the_marker_when_it_fails(string failure)
    {
        Redaction.Use(new Provider(s_failures[failure]));
        char[] buffer = new char[200];
        foreach (DataKind kind in Enum.GetValues<DataKind>())
        {
            string marker = $"[{kind.ToString().ToLowerInvariant()}]";
            Assert.Equal(marker, Redaction.Redact(kind, Value));
            Assert.Equal(marker, Redaction.Redact(kind, Value.AsSpan()));
            Assert.True(Redaction.TryRedact(kind, Value, buffer, out int written));
            Assert.Equal(marker, new string(buffer, 0, written));
            Assert.False(Redaction.TryRedact(kind, Value, buffer.AsSpan(0, 1), out written));
        }

        Assert.Equal("[private]", Redaction.Redact(new DataClassification("Acme", "Private"), Value));
        Assert.DoesNotContain(Value, new string(buffer), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("…lace", false)]
    [InlineData("xADAx", true)]
    [InlineData("x@EXAm", false)]
    [InlineData("hash", true)]
    [InlineData("", true)]
    public void Takes_nothing_of_a_credential(string written, bool isTaken)
    {
        Redaction.Use(new Provider(_ => new Writer(written)));
        Assert.Equal(isTaken ? written : "[credential]", Redaction.Redact(DataKind.Credential, Value));
        Assert.Equal(written, Redaction.Redact(DataKind.Contact, Value));
    }

    [Theory]
    [InlineData(DataKind.Contact, "[contact]")]
    [InlineData(DataKind.Credential, "[credential]")]
    public void Sees_a_letter_that_is_another_one_in_capitals(DataKind kind, string marker)
    {
        Redaction.Use(new Provider(static _ => new Writer("{0:U}")));
        Assert.Equal(marker, Redaction.Redact(kind, "maſſe"));
    }

    [Fact]
    public void Takes_nothing_of_a_short_credential()
    {
        Redaction.Use(new Provider(_ => new Writer("pin 42!")));
        Assert.Equal("[credential]", Redaction.Redact(DataKind.Credential, 42));
        Assert.Equal("pin 42!", Redaction.Redact(DataKind.Credential, 43));
    }

    internal sealed class Provider(Func<DataClassificationSet, Redactor> get) : IRedactorProvider
    {
        public Redactor GetRedactor(DataClassificationSet classifications) => get(classifications);
    }

    /// <summary>Writes a text; <c>{0}</c> in it is the value, <c>{0:U}</c> the value in capitals.</summary>
    internal sealed class Writer(string text) : Redactor
    {
        internal Func<int, int> Length { get; init; } = static n => n;

        internal Func<int, int> Written { get; init; } = static n => n;

        public override int GetRedactedLength(ReadOnlySpan<char> input) => Length(Of(input).Length);

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            string written = Of(source);
            written.CopyTo(destination);
            return Written(written.Length);
        }

        private string Of(ReadOnlySpan<char> value) =>
            text.Replace("{0}", value.ToString()).Replace("{0:U}", value.ToString().ToUpperInvariant());
    }
}
