using System.Text;

namespace Telltale.Tests;

/// <summary>A file extends or replaces the shipped prices, and a bad one changes nothing.</summary>
[Collection(nameof(Alone))]
public sealed class PriceFileTests : IDisposable
{
    public void Dispose() => LlmPrices.Reset();

    [Fact]
    public void Extends_the_table()
    {
        Load("""
            {
              "models": [
                {
                  "provider": "openai", "model": "GPT-4o", "input": 1, "output": 2.5, "cache_read": 0.1, "cache_write": 1.25,
                  "cache_write_1h": 2, "reasoning": 3, "input_audio": 4, "output_audio": 5, "input_image": 6, "output_image": 7,
                  "requests": 8, "web_searches": 9,
                  "tiers": [{ "output": 20, "above": 100, "input": 10 }, { "above": 1000, "input": 100 }]
                },
                { "model": "in-house", "input": 0, "output": 0 }
              ],
              "aliases": { "My-Deployment": "gpt-4o", "chat": "in-house" }
            }
            """);
        LlmPrice price = LlmPrices.Find("openai", "gpt-4o-2024-08-06")!;
        Assert.Equal([1, 2.5m, 0.1m, 1.25m, 2, 3, 4, 5, 6, 7],
        [
            price.Input!.Base, price.Output!.Base, price.CacheRead!.Base, price.CacheWrite!.Base, price.CacheWrite1h!.Base,
            price.Reasoning!.Base, price.InputAudio!.Base, price.OutputAudio!.Base, price.InputImage!.Base, price.OutputImage!.Base,
        ]);
        Assert.Equal((8m, 9m), (price.Requests, price.WebSearches));
        Assert.Equal([new(100, 10), new(1000, 100)], price.Input.Tiers);
        Assert.Equal([new(100, 20)], price.Output.Tiers);
        Assert.Same(price, LlmPrices.Find("azure.ai.openai", "my-deployment"));
        Assert.Equal(0, LlmPrices.Cost("ollama", "chat", new(10, 10))?.Total);
        Assert.Equal("openai gpt-4o-mini", Name(LlmPrices.Find("openai", "gpt-4o-mini")));
    }

    [Fact]
    public void Replaces_the_table_where_it_says_so()
    {
        LlmPrices.Add(null, "before", new LlmPrice { Input = 1m });
        Load("""{ "replace": true, "models": [{ "provider": "openai", "model": "gpt-4o", "input": 1, "output": 1 }] }""");
        Assert.Null(LlmPrices.Find("openai", "gpt-4o-mini"));
        Assert.Null(LlmPrices.Find(null, "claude-sonnet-4-5"));
        Assert.Null(LlmPrices.Find(null, "before"));
        Assert.NotNull(LlmPrices.Find("openai", "gpt-4o-2024-08-06"));
        Assert.NotNull(LlmPrices.Find(null, "openai/gpt-4o"));
        LlmPrices.Reset();
        Assert.NotNull(LlmPrices.Find("openai", "gpt-4o-mini"));
    }

    [Fact]
    public void Is_read_from_disk()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, """{ "models": [{ "model": "on-disk", "input": 1 }] }""");
        try
        {
            LlmPrices.Load(path);
            Assert.NotNull(LlmPrices.Find(null, "on-disk"));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => LlmPrices.Load(path));
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("""{ "models": [{ "model": "\ud800", "input": 1 }] }""", "not JSON")]
    [InlineData("""{ "\ud800": 1 }""", "not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("null", "not an object")]
    [InlineData("""{ "modles": [] }""", "'modles'")]
    [InlineData("""{ "replace": 1 }""", "'replace'")]
    [InlineData("""{ "models": {} }""", "not a list")]
    [InlineData("""{ "models": [1] }""", "models[0]")]
    [InlineData("""{ "models": [{ "input": 1 }] }""", "models[0] has no 'model'")]
    [InlineData("""{ "models": [{ "model": " ", "input": 1 }] }""", "models[0].model")]
    [InlineData("""{ "models": [{ "model": 4, "input": 1 }] }""", "models[0].model")]
    [InlineData("""{ "models": [{ "model": "m" }] }""", "neither 'input' nor 'output'")]
    [InlineData("""{ "models": [{ "model": "m", "input": -1 }] }""", "models[0] (m): 'input'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1000.5 }] }""", "far too high")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1e400 }] }""", "1e400")]
    [InlineData("""{ "models": [{ "model": "m", "input": "1" }] }""", "\"1\"")]
    [InlineData("""{ "models": [{ "model": "m", "input": null }] }""", "null")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "input": 2 }] }""", "twice")]
    [InlineData("""{ "models": [{ "model": "m", "input_cost_per_token": 1 }] }""", "'input_cost_per_token'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1 }, { "model": "M", "output": 1 }] }""", "models[1] (M) is in the list twice")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "tiers": {} }] }""", "'tiers'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "tiers": [1] }] }""", "'above'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "tiers": [{ "input": 1 }] }] }""", "'above'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "tiers": [{ "above": -1, "input": 1 }] }] }""", "'above'")]
    [InlineData("""{ "models": [{ "model": "m", "input": 1, "tiers": [{ "above": 1, "output": 1 }] }] }""", "no price below it")]
    [InlineData(
        """{ "models": [{ "model": "m", "input": 1, "tiers": [{ "above": 1, "input": 1 }, { "above": 1, "input": 2 }] }] }""",
        "two tiers above 1 tokens")]
    [InlineData("""{ "aliases": [] }""", "'aliases'")]
    [InlineData("""{ "aliases": { "a": 1 } }""", "aliases.a")]
    public void A_bad_file_says_what_is_wrong_and_changes_nothing(string json, string said)
    {
        string mixed = json.Replace("\"models\": [", "\"models\": [{ \"model\": \"good\", \"input\": 1 }, ", StringComparison.Ordinal);
        FormatException wrong = Assert.Throws<FormatException>(() => Load(json));
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Load(mixed));
        Assert.Null(LlmPrices.Find(null, "good"));
        Assert.NotNull(LlmPrices.Find("openai", "gpt-4o"));
    }

    private static string Name(LlmPrice? price) => $"{price?.Provider} {price?.Model}";

    private static void Load(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        LlmPrices.Load(stream);
        Assert.True(stream.CanRead);
    }
}
