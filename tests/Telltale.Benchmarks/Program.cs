using BenchmarkDotNet.Running;
using Telltale.Benchmarks;
using Telltale.Benchmarks.Generator;

if (args is ["generator", ..])
{
    GeneratorBench.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new BenchmarkConfig());
