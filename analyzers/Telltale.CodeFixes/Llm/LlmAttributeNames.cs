using Microsoft.CodeAnalysis;

namespace Telltale.CodeFixes;

/// <summary>Writes names of our types so that they mean these where they are put.</summary>
internal static class LlmAttributeNames
{
    /// <summary>The attribute's name, without its suffix.</summary>
    internal static string Of(string attribute, SemanticModel model, int position) => Qualifier(attribute + "Attribute", model, position) + attribute;

    /// <summary>The name of a type that is no attribute.</summary>
    internal static string OfType(string type, SemanticModel model, int position) => Qualifier(type, model, position) + type;

    private static string Qualifier(string type, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: type) is [INamedTypeSymbol { ContainingNamespace: { Name: "Telltale", ContainingNamespace.IsGlobalNamespace: true } }]
            ? ""
            : "Telltale.";
}
