namespace Telltale.Benchmarks.Generator;
internal static class GeneratorBench { internal static void Run() { } }
