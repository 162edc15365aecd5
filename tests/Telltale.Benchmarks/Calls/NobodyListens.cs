namespace Telltale.Benchmarks.Calls;

/// <summary>What instrumentation costs those who do not look.</summary>
public class NobodyListens : CallBenchmarks;
