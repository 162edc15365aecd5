namespace Telltale;

/// <summary>What the calls inside a call cost together: each by its own model.</summary>
internal sealed class LlmAbsorbed
{
    private decimal _total;
    private decimal? _input = 0;
    private decimal? _output = 0;
    private bool _isKnown = true;
    private bool _isReported = true;

    /// <summary>The sum; none if one of them is not known, because a part is not what was paid.</summary>
    internal LlmCost? Cost => _isKnown
        ? new LlmCost(_total, _input, _output, _isReported ? LlmCostSource.Provider : LlmCostSource.Local)
        : null;

    internal void Add(LlmCost? cost)
    {
        if (cost is not { } known)
        {
            _isKnown = false;
            return;
        }

        _total += known.Total;
        _input += known.Input;
        _output += known.Output;
        _isReported &= known.Source == LlmCostSource.Provider;
    }
}
