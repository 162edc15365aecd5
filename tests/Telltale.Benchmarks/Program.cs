using BenchmarkDotNet.Running;
using Telltale.Benchmarks;
using Telltale.Benchmarks.Analyzers;
using Telltale.Benchmarks.Generator;

if (args is ["generator"])
{
    GeneratorBench.Run();
    SignalBench.Run();
    return;
}

if (args is ["generator", "signals"])
{
    SignalBench.Run();
    return;
}

if (args is ["analyzers"])
{
    await AnalyzerBench.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new BenchmarkConfig());
