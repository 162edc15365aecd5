using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Tells the two modes apart: instrumented at the definition, or where the method is called.</summary>
internal static class InstrumentationMode
{
    /// <summary>What the names of the files end with in which the generator implements methods.</summary>
    internal const string GeneratedFile = ".Traced.g.cs";

    /// <summary>Whether the method is partial and left to us to implement, be it before or after we have.</summary>
    internal static bool IsDefinitionSite(IMethodSymbol method)
    {
        method = Annotations.Definition(method);
        return method.IsPartialDefinition
            && (method.PartialImplementationPart is not { } implementation || IsOurs(implementation));
    }

    // Analyzers run after generators: what we have written is in the compilation by then.
    private static bool IsOurs(IMethodSymbol implementation)
    {
        foreach (SyntaxReference part in implementation.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree.FilePath.EndsWith(GeneratedFile, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
