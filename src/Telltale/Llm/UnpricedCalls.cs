using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>Counts the calls without a price, and announces each of their models once.</summary>
internal static class UnpricedCalls
{
    private const int MostModels = 100;
    private const int LongestName = 200;
    private const string Other = "_other";

    private static readonly Counter<long> s_calls = new Meter(new MeterOptions("Telltale")).CreateCounter<long>(
        "telltale.llm.unpriced", "{call}", "LLM calls that have no cost because the price of their model or service tier is not known.");

    private static readonly Lock s_writing = new();
    private static readonly HashSet<(string? Provider, string Model, string? Tier)> s_models = [];

    // What callers have passed is theirs to choose, so that both sorts of names have a bound.
    private static readonly HashSet<string> s_providers = [];

    public static event Action<string?, string>? Announced;

    public static void Add(string? provider, string? model, string? tier)
    {
        bool first;
        lock (s_writing)
        {
            first = Bound(ref provider, ref model, ref tier);
        }

        TagList tags = new() { { "gen_ai.request.model", model } };
        if (provider is not null)
        {
            tags.Add("gen_ai.provider.name", provider);
        }

        if (tier is not null)
        {
            tags.Add("telltale.llm.service_tier", tier);
        }

        s_calls.Add(1, tags);
        if (first)
        {
            Announce(provider, tier is null ? model! : $"{model} (service tier {tier})");
        }
    }

    public static void Forget()
    {
        lock (s_writing)
        {
            s_models.Clear();
            s_providers.Clear();
        }
    }

    private static bool Bound(ref string? provider, ref string? model, ref string? tier)
    {
        if (provider is { Length: > LongestName }
            || (provider is not null && s_providers.Count >= MostModels && !s_providers.Contains(provider)))
        {
            provider = Other;
        }
        else if (provider is not null)
        {
            s_providers.Add(provider);
        }

        model = string.IsNullOrEmpty(model) || model.Length > LongestName ? Other : model;
        tier = tier is { Length: > LongestName } ? Other : tier?.ToLowerInvariant();
        if (s_models.Contains((provider, model, tier)))
        {
            return false;
        }

        if (s_models.Count >= MostModels)
        {
            provider = s_providers.Count >= MostModels ? Other : provider;
            (model, tier) = (Other, null);
            return s_models.Count == MostModels && s_models.Add((provider, Other, null));
        }

        return s_models.Add((provider, model, tier));
    }

    private static void Announce(string? provider, string model)
    {
        foreach (Delegate handler in Announced?.GetInvocationList() ?? [])
        {
            try
            {
                ((Action<string?, string>)handler)(provider, model);
            }
            catch (Exception)
            {
                // A log that fails must not fail the call it is about.
            }
        }
    }
}
