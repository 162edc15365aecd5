using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Writes names of ours so that they mean ours where they stand: with a using, or in full.</summary>
internal static class Import
{
    private const string Space = "Telltale";

    /// <summary>What to write before the names, and the using that is needed, if one is.</summary>
    internal static (string Prefix, TextChange? Using) For(LeakScene scene, int position, params string[] names)
    {
        ISymbol?[] found = [.. names.Select(name => scene.Model.LookupNamespacesAndTypes(position, name: name).FirstOrDefault())];
        if (found.All(static symbol =>
            symbol is INamedTypeSymbol { ContainingNamespace: { Name: Space, ContainingNamespace.IsGlobalNamespace: true } }))
        {
            return ("", null);
        }

        // Without global::, whose colons would end an interpolation.
        return found.All(static symbol => symbol is null)
            && scene.Model.Compilation.GetTypeByMetadataName("Telltale.Redaction") is { ContainingNamespace: var space }
            && new UsingDirectives((CompilationUnitSyntax)scene.Root, scene.Text, scene.Model).Add(space) is { } directive
                ? ("", directive)
                : ($"{Space}.", null);
    }
}
