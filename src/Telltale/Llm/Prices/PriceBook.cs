namespace Telltale;

/// <summary>All that is known of prices at one moment: what the program said, and the shipped table. It never changes, but for its cache.</summary>
internal sealed class PriceBook
{
    private readonly Dictionary<(string Provider, string Model), PricedModel> _own;
    private readonly Dictionary<string, string> _aliases;
    private readonly bool _withTable;
    private readonly PriceCache _cache = new();

    private PriceBook(
        Dictionary<(string Provider, string Model), PricedModel> own, Dictionary<string, string> aliases, bool withTable) =>
        (_own, _aliases, _withTable) = (own, aliases, withTable);

    /// <summary>The shipped table and nothing else.</summary>
    public static PriceBook Shipped() => new([], [], withTable: true);

    /// <summary>This book with more in it.</summary>
    public PriceBook With(
        IEnumerable<(string? Provider, string Model, LlmPrice Price)> prices,
        IEnumerable<(string Alias, string Model)> aliases,
        bool replace)
    {
        PriceBook next = replace ? new([], [], withTable: false) : new(new(_own), new(_aliases), _withTable);
        foreach ((string? provider, string model, LlmPrice price) in prices)
        {
            next._own[(Canonical(provider), Normal(model))] = new PricedModel(price);
        }

        foreach ((string alias, string model) in aliases)
        {
            next._aliases[Normal(alias)] = Normal(model);
        }

        return next;
    }

    /// <summary>Finds the model. It is looked for only once, if names do not outnumber the cache.</summary>
    public PricedModel? Find(string? provider, string? model)
    {
        // What is longer is no name, and would be kept in the cache.
        if (string.IsNullOrEmpty(model)
            || model.Length > ModelNames.Longest
            || provider is { Length: > ModelNames.Longest })
        {
            return null;
        }

        if (!_cache.TryGet(provider, model, out PricedModel? priced))
        {
            priced = Look(Canonical(provider), Normal(model));
            _cache.Set(provider, model, priced);
        }

        return priced;
    }

    private PricedModel? Look(string provider, string model)
    {
        model = _aliases.GetValueOrDefault(model, model);
        // Each turn takes one layer off: a path, the provider a proxy is told. The name as a whole always comes first.
        for (int layer = 0; layer < 4; layer++)
        {
            bool priceless = ProviderNames.IsPriceless(provider);
            if (LookAt(priceless ? null : TableProvider(provider), provider, model) is { } found)
            {
                return found;
            }

            if (priceless || !TryUnwrap(ref provider, ref model))
            {
                break;
            }

            model = _aliases.GetValueOrDefault(model, model);
        }

        // Nobody knows the provider: not its name, and not from the model's.
        bool anybodys = _withTable && !ProviderNames.IsPriceless(provider) && !IsKnown(provider);
        return anybodys
            ? ModelNames.Candidates(model).Select(name => PriceTable.Shipped.FindAnywhere(name, named: provider.Length > 0))
                .Select(found => Own(provider, found)).FirstOrDefault(found => found is not null)
            : null;
    }

    private PricedModel? LookAt(PriceTableProvider? known, string provider, string model)
    {
        foreach (string name in ModelNames.Candidates(model))
        {
            PricedModel? found = Own(provider, name)
                ?? (known is null ? null : Own(provider, PriceTable.Shipped.Find(known, name)));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private bool TryUnwrap(ref string provider, ref string model)
    {
        string bare = ModelNames.WithoutPath(model);
        if (bare != model)
        {
            model = bare;
            return true;
        }

        bool open = ProviderNames.IsGateway(provider) || !IsKnown(provider);
        int slash = model.IndexOf('/');
        if (slash > 0 && slash < model.Length - 1)
        {
            string route = Canonical(model[..slash]);
            bool leads = IsKnown(route) || ProviderNames.IsPriceless(route);
            if (route == provider || (open && leads))
            {
                (provider, model) = (route, model[(slash + 1)..]);
                return true;
            }

            // Who sells the models of others may name them by their makers, as GitHub Models does on Azure.
            if (TableProvider(provider)?.Fallbacks.Contains(route) == true)
            {
                model = model[(slash + 1)..];
                return true;
            }
        }

        if ((open || provider == "anthropic") && _withTable && ModelNames.IsBedrock(model))
        {
            provider = "aws";
            return true;
        }

        return false;
    }

    private static bool IsKnown(string provider) => PriceTable.Shipped.WithId(provider) is not null;

    private PriceTableProvider? TableProvider(string provider) =>
        _withTable ? PriceTable.Shipped.WithId(provider) : null;

    // What the program says of a model holds for every name that the table knows the model by.
    private PricedModel? Own(string provider, PricedModel? found) =>
        found is null ? null : Own(provider, Normal(found.Id!)) ?? Own(found.Provider!, Normal(found.Id!)) ?? found;

    private PricedModel? Own(string provider, string model) =>
        _own.Count == 0
            ? null
            : _own.GetValueOrDefault((provider, model)) ?? _own.GetValueOrDefault(("", model));

    private static string Canonical(string? provider) =>
        string.IsNullOrWhiteSpace(provider) ? "" : ProviderNames.Canonical(provider, PriceTable.Shipped);

    private static string Normal(string model) => model.Trim().ToLowerInvariant();
}
