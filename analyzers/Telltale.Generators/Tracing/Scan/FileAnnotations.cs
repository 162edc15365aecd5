namespace Telltale.Generators;

/// <summary>The annotated methods of one file.</summary>
/// <param name="CallSites">Those that are instrumented where they are called.</param>
/// <param name="Definitions">Those that we implement.</param>
internal sealed record FileAnnotations(EquatableArray<ManifestEntry> CallSites, EquatableArray<DefinitionMethod> Definitions);
