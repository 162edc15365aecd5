namespace Telltale;

/// <summary>What LLM calls cost: a price table that is shipped, and what a program adds to it or puts in its place.</summary>
/// <remarks>
/// <para>
/// The shipped table is read when the first model is looked up. A model that was looked up before is found without allocating. All members can
/// be called from any thread; a change is seen by the calls that begin after it.
/// </para>
/// <para>
/// Names are compared without regard to case. A provider is named as in <c>gen_ai.provider.name</c>, or as SDKs and proxies do; a model as in a
/// request or response: with its date, with the provider before it (<c>openai/gpt-4o</c>), as Azure, Bedrock and Vertex AI write it. A fine-tuned
/// model is never priced as the one it was made from.
/// </para>
/// </remarks>
public static class LlmPrices
{
    private static readonly Lock s_writing = new();
    private static volatile PriceBook s_book = PriceBook.Shipped();

    /// <summary>Is called with provider and model when a call has no cost because its price is not known: once for each model.</summary>
    /// <remarks>
    /// Where only the price of a service tier is not known, that follows the model: <c>gpt-4o (service tier priority)</c>.
    /// Meant for one line of log. After a hundred models the next one is announced as <c>_other</c>, and no more are. What a handler throws is
    /// lost, so that telemetry does not break calls.
    /// </remarks>
    public static event Action<string?, string>? Unpriced
    {
        add => UnpricedCalls.Announced += value;
        remove => UnpricedCalls.Announced -= value;
    }

    /// <summary>Where the shipped prices are from, and the day they are of.</summary>
    public static string Origin => PriceTable.Shipped.Origin;

    /// <summary>Finds the price of a model.</summary>
    /// <param name="provider">
    /// The provider, such as <c>openai</c> or <c>aws.bedrock</c>. Where it is not known, the model has to be one that its maker's names tell,
    /// such as <c>gpt-</c> or <c>claude</c>; where it is not given, one that a single provider of the table has will do. Nothing that runs
    /// locally, as with <c>ollama</c>, has a price of the shipped table.
    /// </param>
    /// <param name="model">The model. One longer than 256 characters has no price, nor has one of such a provider.</param>
    /// <param name="at">When the call was made, for prices that change by day or hour. Now by default.</param>
    /// <returns>The price, or <see langword="null"/> if it is not known. It never throws.</returns>
    public static LlmPrice? Find(string? provider, string? model, DateTimeOffset at = default) =>
        s_book.Find(provider, model)?.At(at);

    /// <summary>What a call cost, by these prices. A call whose price is not known is counted by <c>telltale.llm.unpriced</c>.</summary>
    /// <param name="provider">As in <see cref="Find"/>.</param>
    /// <param name="model">As in <see cref="Find"/>. Best the one that the response names.</param>
    /// <param name="usage">What was used.</param>
    /// <param name="multiplier">As in <see cref="LlmPrice.Cost"/>.</param>
    /// <param name="at">As in <see cref="Find"/>.</param>
    /// <param name="serviceTier">The tier that served the call, as the response names it. One without a known price has no cost.</param>
    /// <returns>The cost, or <see langword="null"/>, never zero, if the price or what was used is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiplier"/> is negative or above 1,000.</exception>
    public static LlmCost? Cost(
        string? provider, string? model, in LlmUsage usage, decimal multiplier = 1, DateTimeOffset at = default, string? serviceTier = null) =>
        usage.IsUnknown ? null : Cost(Find(provider, model, at), provider, model, usage, multiplier, serviceTier);

    /// <summary>What a call costs at the prices of the model that answered, else at those of the one that was asked for.</summary>
    internal static LlmCost? Cost(string? provider, string? model, string? asked, in LlmUsage usage, string? serviceTier)
    {
        if (usage.IsUnknown)
        {
            return null;
        }

        LlmPrice? price = Find(provider, model);
        if (price is null && asked is not null && asked != model)
        {
            (price, model) = (Find(provider, asked), asked);
        }

        return Cost(price, provider, model, usage, 1, serviceTier);
    }

    /// <summary>Says what a model costs. It holds before the shipped table, for every name that the table knows the model by.</summary>
    /// <param name="provider">The provider, as in <see cref="Find"/>; <see langword="null"/> for all.</param>
    /// <param name="model">The model.</param>
    /// <param name="price">The price.</param>
    /// <exception cref="ArgumentException">There is no model.</exception>
    /// <exception cref="ArgumentNullException">There is no price.</exception>
    public static void Add(string? provider, string model, LlmPrice price)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(price);
        Change([(provider, model, price)], [], replace: false);
    }

    /// <summary>Says which model a name stands for that its users gave it, as deployments of Azure have them.</summary>
    /// <param name="deployment">The name that calls carry.</param>
    /// <param name="model">The model, such as <c>gpt-4o</c>. It is looked up at the call's provider.</param>
    /// <exception cref="ArgumentException">One of the two is missing.</exception>
    public static void Map(string deployment, string model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deployment);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        Change([], [(deployment, model)], replace: false);
    }

    /// <summary>Reads prices from a JSON file. They hold before the shipped table, or in place of it if the file says <c>"replace": true</c>.</summary>
    /// <remarks>
    /// The file is an object: <c>models</c>, a list of objects with <c>model</c>, optionally <c>provider</c>, and the prices in US dollars per
    /// million tokens, <c>input</c>, <c>output</c>, <c>cache_read</c>, <c>cache_write</c>, <c>cache_write_1h</c>, <c>reasoning</c>,
    /// <c>input_audio</c>, <c>output_audio</c>, <c>input_image</c>, <c>output_image</c>; per thousand, <c>requests</c> and <c>web_searches</c>;
    /// <c>tiers</c>, a list of objects with <c>above</c>, a number of input tokens, and the prices that hold above it; and <c>service_tiers</c>,
    /// an object of names to multipliers, as <see cref="LlmPrice.ServiceTiers"/>. <c>aliases</c>, an
    /// object of names to models, as with <see cref="Map"/>. <c>replace</c>, false by default, also drops what was added before.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="FormatException">The file is not as described; the message says where. Nothing of it is taken then.</exception>
    public static void Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream stream = File.OpenRead(path);
        Load(stream);
    }

    /// <summary>Reads prices from JSON, as <see cref="Load(string)"/> does.</summary>
    /// <param name="json">The JSON, in UTF-8. It is read to its end and left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="FormatException">The JSON is not as described; the message says where. Nothing of it is taken then.</exception>
    public static void Load(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        PriceFile file = PriceFile.Read(json);
        Change(file.Prices, file.Aliases, file.Replace);
    }

    /// <summary>Forgets what was added, mapped and loaded, and which models were announced as <see cref="Unpriced"/>. Handlers stay.</summary>
    public static void Reset()
    {
        lock (s_writing)
        {
            s_book = PriceBook.Shipped();
        }

        UnpricedCalls.Forget();
    }

    private static LlmCost? Cost(
        LlmPrice? price, string? provider, string? model, in LlmUsage usage, decimal multiplier, string? serviceTier)
    {
        decimal? ofTier = price is null || serviceTier is null ? 1 : price.MultiplierOf(serviceTier);
        LlmCost? cost = ofTier is { } factor ? price?.Cost(usage, multiplier * factor) : null;
        if (cost is null)
        {
            UnpricedCalls.Add(provider, model, ofTier is null ? serviceTier : null);
        }

        return cost;
    }

    private static void Change(
        IReadOnlyList<(string? Provider, string Model, LlmPrice Price)> prices,
        IReadOnlyList<(string Alias, string Model)> aliases,
        bool replace)
    {
        lock (s_writing)
        {
            s_book = s_book.With(prices, aliases, replace);
        }
    }
}
