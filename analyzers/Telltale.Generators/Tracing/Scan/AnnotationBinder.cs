using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Finds the annotated methods. Only declarations that bear an attribute of that name, and partial methods without a body, are bound.
/// </summary>
internal static class AnnotationBinder
{
    internal static readonly FileBinder<FileAnnotations> Files = new(
        [KnownTypes.Traced, KnownTypes.Measured, .. LlmAnnotation.Attributes],
        static facts => !facts.Attributes.IsEmpty || !facts.PartialMethods.IsEmpty,
        Bind);

    private static FileAnnotations? Bind(FileToBind file)
    {
        EquatableArray<ManifestEntry> callSites = file.Annotated()
            .SelectMany(MethodsOf)
            .Where(static method => !InstrumentationMode.IsDefinitionSite(method))
            .Select(method => TracedParser.ParseCallSite(method, isReduced: method.IsExtensionMethod, file.Context)?.Manifest)
            .OfType<ManifestEntry>()
            .ToEquatableArray();
        EquatableArray<DefinitionMethod> definitions = file.Facts.PartialMethods
            .Select(file.Declared)
            .OfType<IMethodSymbol>()
            .Where(InstrumentationMode.IsDefinitionSite)
            .Select(method => TracedParser.ParseDefinition(method, file.Context))
            .OfType<DefinitionMethod>()
            .ToEquatableArray();
        return callSites.IsEmpty && definitions.IsEmpty ? null : new FileAnnotations(callSites, definitions);
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => [method],
        INamedTypeSymbol type => type.GetMembers()
            .Concat(type.GetTypeMembers().Where(static nested => nested.IsExtension).SelectMany(static block => block.GetMembers()))
            .OfType<IMethodSymbol>()
            .Where(Annotations.StandsForMembers),
        _ => [],
    };
}
