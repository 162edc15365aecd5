using System.Text;
using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>Random types and methods, with texts in sensitive places that nobody may ever see.</summary>
public class LeakTests
{
    [Fact]
    public void Nothing_sensitive_leaves() =>
        RandomSignals.Programs.Sample(
            static program =>
            {
                string text = string.Join("\n", Script.Of(program.Source));
                Assert.Contains(RandomSignals.Shown, text, StringComparison.Ordinal);
                foreach (string canary in program.Canaries)
                {
                    Assert.Null(Find(canary, text));
                }
            },
            iter: 15,
            threads: 1);

    [Fact]
    public void A_planted_leak_is_found() =>
        RandomSignals.Programs.Sample(
            static program =>
            {
                string text = string.Join("\n", Script.Of(program.Source.Replace("/*planted*/[Sensitive]", "", StringComparison.Ordinal)));
                Assert.NotNull(Find(program.Canaries[0], text));
            },
            iter: 3,
            threads: 1);

    [Theory]
    [InlineData("say CNRY7<\"")]
    [InlineData("say cnry7\\u003C\\u0022")]
    [InlineData("Y25yeTc8Ig==")]
    [InlineData("eGNucnk3PCI=")]
    [InlineData("eHhjbnJ5Nzwi")]
    public void Disguises_are_seen_through(string text) => Assert.NotNull(Find("cnry7<\"", text));

    // As it is, in any case, in JSON, in base64 wherever it begins.
    private static string? Find(string canary, string text)
    {
        if (text.Contains(canary, StringComparison.OrdinalIgnoreCase))
        {
            return canary;
        }

        List<string> disguises = [System.Text.Json.JsonSerializer.Serialize(canary)[1..^1]];
        for (int offset = 0; offset < 3; offset++)
        {
            byte[] bytes = [.. new byte[offset], .. Encoding.UTF8.GetBytes(canary)];
            string encoded = Convert.ToBase64String(bytes, 0, bytes.Length / 3 * 3);
            disguises.Add(encoded[(offset == 0 ? 0 : 4)..]);
        }

        return disguises.Find(disguise => text.Contains(disguise, StringComparison.OrdinalIgnoreCase));
    }
}
