using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>The search sees through every disguise.</summary>
public class CanaryTests
{
    private const string Text = Canary.Stem + "<\"é7";

    public static TheoryData<string> Disguises =>
    [
        "say " + Text, Text.ToUpperInvariant(), System.Text.Json.JsonSerializer.Serialize(Text), Uri.EscapeDataString(Text),
        string.Concat(Text.Select(static c => $"\\u{(int)c:X4}")), string.Concat(Text.Select(static c => $"%{(int)c:X2}")),
        Base64("", Text), Base64("x", Text), Base64("xy", Text), Base64("xyz", Text), Base64("", Text.ToUpperInvariant()),
        Base64("?>", Text).Replace('+', '-').Replace('/', '_'), Base64("", Canary.Stem), Base64("x", Canary.Stem), Base64("xy", Canary.Stem),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Text)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Text)),
        Convert.ToBase64String(Encoding.Unicode.GetBytes(Text)),
        $"{Canary.Number}", $"{Canary.Number:N0}", $"{Canary.Number / 1.0:E15}", $"{new Guid(Canary.Id):B}", $"{new Guid(Canary.Id):N}",
        $"{new DateTime(7731, 4, 5):O}", $"{new DateTime(7731, 4, 5)}", $"{new DateOnly(7731, 4, 5)}",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void Disguises_are_seen_through(string text) => Assert.NotNull(Canary.Find(Encoding.UTF8.GetBytes($"said {text} aloud")));

    [Fact]
    public void So_are_bytes()
    {
        Assert.NotNull(Canary.Find([1, 0, .. Encoding.Unicode.GetBytes(Text), 0]));
        Assert.NotNull(Canary.Find([1, 0, .. Encoding.BigEndianUnicode.GetBytes(Text), 0]));
        Assert.NotNull(Canary.Find([1, .. BitConverter.GetBytes(Canary.Number)]));
        Assert.NotNull(Canary.Find([1, .. BitConverter.GetBytes((double)Canary.Number)]));
        Assert.NotNull(Canary.Find(new Guid(Canary.Id).ToByteArray()));
    }

    [Fact]
    public void What_is_no_canary_is_none() =>
        Assert.Null(Canary.Find(Encoding.UTF8.GetBytes($"[personal] {Canary.Shown} 77310459 cnry 2077-04-05 {Guid.Empty}")));

    private static string Base64(string before, string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(before + text));
}
