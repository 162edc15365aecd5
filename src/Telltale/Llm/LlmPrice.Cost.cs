namespace Telltale;

public sealed partial class LlmPrice
{
    private const decimal PerThing = 0.001m;

    // No call has so many tokens; below it, nothing here can overflow.
    private const long Most = 1_000_000_000_000_000;

    /// <summary>What a call costs at these prices.</summary>
    /// <remarks>
    /// <para>
    /// A tier is chosen by <see cref="LlmUsage.InputTokens"/> and holds for the whole call. Sorts of tokens are subtracted from the count that
    /// contains them; a remainder below zero counts as zero. A count that is not known counts as zero, but if neither input nor output is known
    /// there is no cost. So what arrived of an abandoned stream is charged.
    /// </para>
    /// <para>
    /// <paramref name="multiplier"/> is for service tiers, as <see cref="MultiplierOf"/> gives it, and for regional surcharges. It applies to
    /// tokens, last, and not to charges per request or search.
    /// </para>
    /// </remarks>
    /// <param name="usage">What was used.</param>
    /// <param name="multiplier">What the prices of tokens are multiplied with. 1 by default.</param>
    /// <returns>The cost, or <see langword="null"/> if no tokens are known or something that was used has no price.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiplier"/> is negative or above 1,000.</exception>
    public LlmCost? Cost(in LlmUsage usage, decimal multiplier = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(multiplier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(multiplier, 1000);
        CostSum input = default, output = default;
        decimal things = 0;
        if (usage.IsUnknown
            || !TryInput(usage, ref input)
            || !TryOutput(usage, ref output)
            || !TryThings(usage, ref things))
        {
            return null;
        }

        if (multiplier == 1 && things == 0)
        {
            return new LlmCost(CostSum.Total(input, output), input.Total(), output.Total(), LlmCostSource.Local);
        }

        (decimal prompt, decimal answer) = (input.Total() * multiplier, output.Total() * multiplier);
        return new LlmCost(prompt + answer + things, prompt, answer, LlmCostSource.Local);
    }

    /// <summary>What the prices of tokens are multiplied with for calls that a service tier served.</summary>
    /// <param name="serviceTier">The tier as the response names it, or <see langword="null"/>.</param>
    /// <returns>1 for the standard tier and for none; <see langword="null"/> if the tier's price is not known.</returns>
    public decimal? MultiplierOf(string? serviceTier) =>
        Telltale.ServiceTiers.IsStandard(serviceTier) ? 1 : Telltale.ServiceTiers.MultiplierOf(_serviceTiers, serviceTier!);

    private bool TryInput(in LlmUsage usage, ref CostSum sum)
    {
        long prompt = Count(usage.InputTokens), read = Count(usage.CacheReadTokens), hour = Count(usage.CacheWrite1hTokens);
        // Whoever reports only the writes for one hour has written at least those.
        long written = Math.Max(Count(usage.CacheWriteTokens), hour);
        long audio = Count(usage.InputAudioTokens), image = Count(usage.InputImageTokens);
        long text = Math.Max(0, prompt - read - written - audio - image);
        return TryAdd(Input, text, prompt, ref sum)
            && TryAdd(CacheRead ?? Input, read, prompt, ref sum)
            && TryAdd(CacheWrite ?? Input, written - hour, prompt, ref sum)
            && TryAdd(CacheWrite1h ?? CacheWrite ?? Input, hour, prompt, ref sum)
            && TryAdd(InputAudio ?? Input, audio, prompt, ref sum)
            && TryAdd(InputImage ?? Input, image, prompt, ref sum);
    }

    private bool TryOutput(in LlmUsage usage, ref CostSum sum)
    {
        long prompt = Count(usage.InputTokens), reasoning = Count(usage.ReasoningTokens);
        long audio = Count(usage.OutputAudioTokens), image = Count(usage.OutputImageTokens);
        long text = Math.Max(0, Count(usage.OutputTokens) - reasoning - audio - image);
        return TryAdd(Output, text, prompt, ref sum)
            && TryAdd(Reasoning ?? Output, reasoning, prompt, ref sum)
            && TryAdd(OutputAudio ?? Output, audio, prompt, ref sum)
            && TryAdd(OutputImage ?? Output, image, prompt, ref sum);
    }

    private bool TryThings(in LlmUsage usage, ref decimal sum)
    {
        if (Requests is { } request)
        {
            sum += request * Count(usage.Requests ?? 1) * PerThing;
        }

        long searches = Count(usage.WebSearches);
        if (searches > 0 && WebSearches is { } search)
        {
            sum += search * searches * PerThing;
        }

        return searches == 0 || WebSearches is not null;
    }

    private static bool TryAdd(TokenPrice? price, long tokens, long prompt, ref CostSum sum)
    {
        if (tokens == 0)
        {
            return true;
        }

        if (price is null)
        {
            return false;
        }

        sum.Add(price, tokens, prompt);
        return true;
    }

    private static long Count(long? tokens) => Math.Min(tokens ?? 0, Most);
}
