namespace Telltale.Benchmarks.Calls;

/// <summary>One call of each shape, observed in every way there is.</summary>
public abstract partial class CallBenchmarks
{
    private protected const int Calls = 1000;

    private readonly BareCalc _bare = new();
    private readonly HandWrittenCalc _handWritten = new();
    private readonly TracedCalc _traced = new();
    private readonly TracedMeasuredCalc _tracedMeasured = new();
    private readonly WovenCalc _woven = new();
    private readonly ICalc _proxied = ProxiedCalc.Create();
}
