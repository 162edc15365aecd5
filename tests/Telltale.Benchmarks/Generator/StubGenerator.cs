using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Benchmarks.Generator;

/// <summary>
/// Stands in while there is no TracedGenerator, so that the measuring itself can be tried. Delete with the fallback in GeneratorBench.
/// </summary>
internal sealed class StubGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            typeof(TracedAttribute).FullName!,
            static (_, _) => true,
            static (annotated, _) => annotated.TargetSymbol.ToDisplayString());
        context.RegisterSourceOutput(methods.Collect(), static (output, names) => output.AddSource(
            "Stub.g.cs", "// " + names.Length.ToString(CultureInfo.InvariantCulture)));
    }
}
