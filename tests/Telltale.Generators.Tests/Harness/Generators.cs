using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>Every generator of the assembly: programs are run through all of them, as the compiler does.</summary>
internal static class Generators
{
    internal static IEnumerable<ISourceGenerator> All => [new TracedGenerator().AsSourceGenerator(), new SignalGenerator().AsSourceGenerator()];
}
