namespace Telltale.Load;

/// <summary>The latencies of a run, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    public Latencies(double[] all)
    {
        _sorted = all;
        Array.Sort(_sorted);
    }

    public int Count => _sorted.Length;

    public double Percentile(double part) => _sorted.Length == 0 ? 0 : _sorted[Math.Min(_sorted.Length - 1, (int)(part * _sorted.Length))];
}
