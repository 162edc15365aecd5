using System.Diagnostics;

namespace Telltale;

/// <summary>How an answer's end, its cost and failures to read it are taken.</summary>
public sealed partial class LlmCall
{
    /// <inheritdoc/>
    public partial void Finish(string? reason)
    {
        if (!string.IsNullOrEmpty(reason))
        {
            _response.FinishReasons = FinishLists.With(_response.FinishReasons, reason);
        }
    }

    /// <inheritdoc/>
    public partial void Charge(string? reported) => Charge(LlmCost.FromProvider(reported)?.Total);

    /// <inheritdoc/>
    public partial void Charge(decimal? dollars)
    {
        if (dollars is { } known && known >= 0)
        {
            _response.Charge = known;
            _response.IsCharged = true;
        }
    }

    /// <inheritdoc/>
    public partial void ReadFails(Exception failure) => _readError = failure.GetType().FullName;

    /// <summary>What the provider or a proxy says that the call cost.</summary>
    internal decimal? Charged => _response.IsCharged ? _response.Charge : null;

    internal string[]? FinishReasons => _response.FinishReasons;
}
