using System.Diagnostics.Metrics;

namespace Telltale.Tests;

/// <summary>Calls without a price are counted, never priced as nothing, and each of their models is announced once.</summary>
[Collection(nameof(Alone))]
public sealed class UnpricedTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _counted = [];
    private readonly List<string> _announced = [];

    public UnpricedTests()
    {
        LlmPrices.Reset();
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Telltale", Name: "telltale.llm.unpriced", Unit: "{call}" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            Dictionary<string, object?> named = new(tags.ToArray());
            string key = $"{named.GetValueOrDefault("gen_ai.provider.name")} {named["gen_ai.request.model"]}";
            _counted[key] = _counted.GetValueOrDefault(key) + count;
        });
        _listener.Start();
        LlmPrices.Unpriced += Announce;
    }

    public void Dispose()
    {
        LlmPrices.Unpriced -= Announce;
        _listener.Dispose();
        LlmPrices.Reset();
    }

    [Fact]
    public void Counts_every_call_and_announces_each_model_once()
    {
        for (int i = 0; i < 3; i++)
        {
            Assert.Null(LlmPrices.Cost("openai", "unheard-of", new(10, 10)));
        }

        Assert.Null(LlmPrices.Cost(null, "unheard-of", new(10, 10)));
        Assert.Null(LlmPrices.Cost("openai", null, new(10, 10)));
        Assert.Equal(["openai unheard-of 3", " unheard-of 1", "openai _other 1"], _counted.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.Equal(["openai unheard-of", " unheard-of", "openai _other"], _announced);
    }

    [Fact]
    public void Says_nothing_of_calls_that_have_a_price_or_no_usage()
    {
        LlmPrices.Cost("openai", "gpt-4o", new(10, 10));
        LlmPrices.Cost("openai", "unheard-of", default);
        LlmPrices.Cost("openrouter", "meta-llama/llama-3.3-70b-instruct:free", new(10, 10));
        LlmPrices.Find("openai", "unheard-of");
        Assert.Empty(_counted);
    }

    [Fact]
    public void Counts_what_was_used_without_a_price_of_its_own()
    {
        Assert.Null(LlmPrices.Cost("openai", "text-embedding-3-small", new(10, 10)));
        Assert.Null(LlmPrices.Cost("openai", "whisper-1", new(10, 10)));
        Assert.Equal(["openai text-embedding-3-small", "openai whisper-1"], _announced);
    }

    [Fact]
    public void Bounds_how_many_names_there_are()
    {
        for (int i = 0; i < 1000; i++)
        {
            LlmPrices.Cost("openai", $"model-{i}", new(1, 1));
            LlmPrices.Cost($"provider-{i}", "unheard-of", new(1, 1));
        }

        LlmPrices.Cost("openai", new string('x', 201), new(1, 1));
        Assert.InRange(_counted.Count, 100, 210);
        Assert.Equal(2001, _counted.Values.Sum());
        Assert.Equal(101, _announced.Count);
        Assert.EndsWith("_other", _announced[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_fails_fails_nothing()
    {
        static void Fail(string? provider, string model) => throw new InvalidOperationException();
        LlmPrices.Unpriced += Fail;
        LlmPrices.Unpriced += Announce;
        Assert.Null(LlmPrices.Cost("openai", "unheard-of", new(1, 1)));
        LlmPrices.Unpriced -= Announce;
        LlmPrices.Unpriced -= Fail;
        Assert.Equal(2, _announced.Count);
    }

    private void Announce(string? provider, string model) => _announced.Add($"{provider} {model}");
}
