using CsCheck;

namespace Telltale.Tests;

/// <summary>A model is found by every name that requests and responses carry, and no other model is.</summary>
[Collection(nameof(Alone))]
public sealed class PriceMatchTests : IDisposable
{
    public static TheoryData<string?, string, string> Names
    {
        get
        {
            TheoryData<string?, string, string> names = [];
            foreach (string line in KnownNames.Lines.Split('\n'))
            {
                string[] cells = line.Split(' ', 3);
                names.Add(cells[0] == "-" ? null : cells[0], cells[1], cells[2].TrimEnd());
            }

            return names;
        }
    }

    public void Dispose() => LlmPrices.Reset();

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_the_model_that_the_name_means(string? provider, string model, string expected)
    {
        LlmPrice? price = LlmPrices.Find(provider, model);
        Assert.Equal(expected, price is null ? "-" : $"{price.Provider} {price.Model}");
        Assert.Same(price, LlmPrices.Find(provider, model));
        Assert.Equal(price?.Model, LlmPrices.Find(provider?.ToUpperInvariant(), $" {model.ToUpperInvariant()} ")?.Model);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/")]
    [InlineData("openai/")]
    [InlineData("@")]
    [InlineData("-20250514")]
    [InlineData("ft:")]
    [InlineData("models/")]
    [InlineData("gpt-4o\n")]
    [InlineData("gpt\t4o")]
    [InlineData("=gpt-4o")]
    [InlineData("模型-gpt")]
    public void Odd_names_are_no_harm(string? model)
    {
        string? found = LlmPrices.Find("openai", model)?.Model;
        Assert.Equal(model == "gpt-4o\n" ? "gpt-4o" : null, found);
    }

    [Fact]
    public void Names_of_any_length_are_no_harm()
    {
        for (int length = 1; length < 300; length++)
        {
            Assert.Null(LlmPrices.Find("openai", new string('x', length)));
            string nova = "amazon.nova-lite" + new string('x', length);
            Assert.Equal(nova.Length <= 256, LlmPrices.Find("aws", nova) is not null);
        }
    }

    [Fact]
    public void Every_model_of_the_table_is_found_by_its_own_name()
    {
        using StreamReader table = new(typeof(LlmPrices).Assembly.GetManifestResourceStream("Telltale.prices.txt")!);
        Assert.StartsWith("telltale-prices 1", table.ReadLine(), StringComparison.Ordinal);
        string provider = "";
        int priced = 0;
        while (table.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (line.StartsWith('>'))
            {
                provider = cells[0][1..];
                continue;
            }

            // An earlier model of the same provider may take the name, but none may go without.
            LlmPrice? price = LlmPrices.Find(provider, cells[0]);
            Assert.True(price is not null || cells[2].Length == 0, line);
            Assert.True(price?.Input is not null || price?.Output is not null || cells[2].Length == 0, line);
            priced += price is null ? 0 : 1;
        }

        Assert.True(priced > 1500);
    }

    [Fact]
    public void No_name_makes_a_lookup_throw()
    {
        string[] parts = ["gpt-4o", "/", "@", "-latest", "-20250514", "models/", "ft:", "openai", "us.anthropic.", ":", ""];
        Gen<string> part = Gen.Int[0, parts.Length - 1].Select(i => parts[i]);
        Gen<string> name = Gen.Select(part, Gen.String[0, 8], part, part, static (a, b, c, d) => a + b + c + d);
        Gen.Select(name, name).Sample(
            static (provider, model) =>
            {
                LlmPrice? found = LlmPrices.Find(provider, model);
                return found?.Model == LlmPrices.Find(provider, model)?.Model;
            },
            iter: 3000);
    }

    [Fact]
    public void Names_that_outnumber_the_cache_are_still_told_apart()
    {
        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal("gemini-2.0-flash", LlmPrices.Find("gcp.gemini", $"gemini-2.0-flash-exp-{i}")?.Model);
            Assert.Null(LlmPrices.Find("gcp.gemini", $"unknown-{i}"));
            Assert.Equal("gpt-4o", LlmPrices.Find("openai", "gpt-4o")?.Model);
        }
    }

    [Fact]
    public void Says_where_the_prices_are_from() =>
        Assert.Matches(@"^@pydantic/genai-prices \d+\.\d+\.\d+, \d{4}-\d{2}-\d{2}$", LlmPrices.Origin);
}
