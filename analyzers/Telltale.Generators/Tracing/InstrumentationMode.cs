using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Tells the two modes apart.</summary>
internal static class InstrumentationMode
{
    /// <summary>The end of the names of files that implement methods at their definition.</summary>
    internal const string DefinitionFile = ".Traced.g.cs";

    /// <summary>Whether the method is a partial one without a body, except for one that we gave it.</summary>
    internal static bool IsDefinitionSite(IMethodSymbol method)
    {
        method = Annotations.Definition(method);
        return method.IsPartialDefinition
            && (method.PartialImplementationPart is not { } implementation
                || implementation.DeclaringSyntaxReferences.Any(static part =>
                    part.SyntaxTree.FilePath.EndsWith(DefinitionFile, StringComparison.Ordinal)));
    }
}
