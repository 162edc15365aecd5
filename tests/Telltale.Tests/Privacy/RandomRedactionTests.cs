using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale.Tests;

/// <summary>Whatever the text, whatever is configured meanwhile: nothing of it comes out but what a mask may show.</summary>
[Collection(nameof(Alone))]
public sealed class RandomRedactionTests : IDisposable
{
    // Lone surrogates, pairs, combining marks, letters whose case changes their length: everything that texts are made of.
    private static readonly Gen<string> s_text = Gen.Select(
        Gen.OneOf(Gen.Char, Gen.Char['a', 'z'], Gen.Char['\uD800', '\uDFFF'], Gen.Char['\u0300', '\u0370']).Array[0, 40],
        Gen.Const("😀İß€").Select(static s => s),
        Gen.Bool,
        static (characters, tail, hasTail) => new string(characters) + (hasTail ? tail : ""));

    private static readonly Gen<DataKind> s_kind = Gen.Int[0, Enum.GetValues<DataKind>().Length - 1].Select(static i => (DataKind)i);

    public void Dispose() => Redaction.Reset();

    [Fact]
    public void Masks_show_no_more_than_a_quarter_and_no_half_characters() => Gen.Select(s_text, Gen.Int[0, 4]).Sample(
        static (text, showLast) =>
        {
            Redaction.Configure(policy => policy.Mask(DataKind.Name, showLast));
            string masked = Redaction.Redact(DataKind.Name, text);
            string shown = masked[4..];
            return masked.StartsWith("****", StringComparison.Ordinal)
                && shown.Length <= Math.Min(showLast, text.Length / 4)
                && text.EndsWith(shown, StringComparison.Ordinal)
                && !(shown.Length > 0 && char.IsLowSurrogate(shown[0]) && char.IsHighSurrogate(text[^(shown.Length + 1)]));
        },
        iter: 2000,
        threads: 1);

    [Fact]
    public void Hashes_are_a_function_of_the_text() => Gen.Select(s_text, s_text).Sample(
        static (one, other) =>
        {
            Redaction.Configure(policy => policy.Hash(DataKind.Name, new byte[32], "k"));
            string first = Redaction.Redact(DataKind.Name, one);
            Span<char> buffer = stackalloc char[64];
            return first.Length == 34 && first == Redaction.Redact(DataKind.Name, one.ToCharArray())
                && Redaction.TryRedact(DataKind.Name, one, buffer, out int written) && first == buffer[..written].ToString()
                && (Valid(one) == Valid(other) || first != Redaction.Redact(DataKind.Name, other));
        },
        iter: 1000,
        threads: 1);

    [Fact]
    public void A_canary_never_comes_out() => Gen.Select(s_text, s_kind, Gen.Int[0, 5], Gen.Bool).Sample(
        static (text, kind, way, isUpper) =>
        {
            string canary = $"Canary{text}yranaC";
            Configure(kind, way, isUpper);
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "Canary", NumberDecimalSeparator = "yranaC" } };
            string all = string.Concat(
                Redaction.Redact(kind, canary),
                Redaction.Redact(kind, canary.AsSpan()),
                Redaction.Redact(kind, new Holder(canary)),
                Redaction.Redact(kind, -1.5),
                JsonSerializer.Serialize(new[] { new Holder(canary) }, RedactingJson.Options),
                new Printing(canary).ToString());
            CultureInfo.CurrentCulture = before;
            Redaction.Reset();
            return !all.Contains("canary", StringComparison.OrdinalIgnoreCase) && (all.Split("yrana", StringSplitOptions.None).Length == 1);
        },
        iter: 1000,
        threads: 1);

    [Fact]
    public async Task Configuring_meanwhile_never_lets_a_value_through()
    {
        const string Canary = "canary-of-some-length";
        HashSet<string> allowed = ["[name]", "", "****", "gone", Hashed()];
        using CancellationTokenSource over = new(TimeSpan.FromMilliseconds(600));
        Task[] writers =
        [
            Writing(() => Redaction.Use(new RedactorTests.Provider(_ => new RedactorTests.Writer("gone")))),
            Writing(() => Redaction.Use(new RedactorTests.Provider(_ => NullRedactor.Instance))),
            Writing(() => Redaction.Configure(policy => policy.Erase(DataKind.Name))),
            Writing(() => Redaction.Configure(policy => policy.Mask(DataKind.Name, 0))),
            Writing(() => Redaction.Configure(policy => policy.Hash(DataKind.Name, new byte[32], "k"))),
            Writing(Redaction.Reset),
        ];
        int seen = 0;
        While(() =>
        {
            string redacted = Redaction.Redact(DataKind.Name, Canary);
            Assert.True(allowed.Contains(redacted), redacted);
            seen++;
        });
        await Task.WhenAll(writers);
        Assert.True(seen > 0);

        Task Writing(Action act) => Task.Run(() => While(act), TestContext.Current.CancellationToken);

        void While(Action act)
        {
            while (!over.IsCancellationRequested)
            {
                act();
            }
        }

        static string Hashed()
        {
            Redaction.Configure(policy => policy.Hash(DataKind.Name, new byte[32], "k"));
            return Redaction.Redact(DataKind.Name, Canary);
        }
    }

    private static void Configure(DataKind kind, int way, bool isUpper)
    {
        switch (way)
        {
            case 0 when kind != DataKind.Credential:
                Redaction.Configure(policy => policy.Mask(kind));
                break;
            case 1:
                Redaction.Configure(policy => policy.Hash(kind, new byte[32], "k"));
                break;
            case 2:
                Redaction.Use(new RedactorTests.Provider(_ => new RedactorTests.Writer(isUpper ? "{0:U}" : "{0}")));
                break;
            case 3:
                Redaction.Use(new RedactorTests.Provider(_ => new RedactorTests.Writer(isUpper ? "a{0:U}b" : "a{0}b")));
                break;
            case 4:
                Redaction.Use(NullRedactorProvider.Instance);
                break;
        }
    }

    // What is no text is hashed as its nearest text.
    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    internal sealed class Holder(string text)
    {
        [Sensitive(DataKind.Content)]
        public string Text => text;

        public override string ToString() => Text;
    }
}

/// <summary>A record whose printing is generated.</summary>
internal sealed partial record Printing([Sensitive(DataKind.Content)] string Text);
