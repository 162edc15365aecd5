using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Writes an attribute of ours on the declaration of a parameter, a property or a field, in whatever file that is.</summary>
internal static class Marking
{
    /// <summary>The changes, or null for a symbol whose declaration cannot be changed.</summary>
    /// <param name="attribute">The attribute's metadata name.</param>
    /// <param name="kind">The kind that it names, or null.</param>
    internal static IEnumerable<(SyntaxTree Tree, TextChange Change)>? Of(LeakScene scene, ISymbol symbol, string attribute, string? kind)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { SyntaxTree: var tree } declaration
            || !scene.Model.Compilation.ContainsSyntaxTree(tree)
            || scene.Document.Project.GetDocument(tree) is null or SourceGeneratedDocument
            || GeneratedCode.Contains(tree, scene.Document.Project.AnalyzerOptions, scene.Cancellation)
            || scene.Model.Compilation.GetTypeByMetadataName(attribute) is not { } type)
        {
            return null;
        }

        SourceText text = tree.GetText(scene.Cancellation);
        CompilationUnitSyntax root = (CompilationUnitSyntax)tree.GetRoot(scene.Cancellation);
        if (Placement.Of(root, text, declaration.Span) is not { } where)
        {
            return null;
        }

#pragma warning disable RS1030 // The declaration may be in another file.
        SemanticModel model = tree == scene.Root.SyntaxTree ? scene.Model : scene.Model.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        AttributeText written = new AttributeTexts(model, new UsingDirectives(root, text, model)).Of(type, kind, where.Position);
        TextChange mark = where.Insert($"[{written.Text}]");
        return written.Using is { } needed ? [(tree, needed), (tree, mark)] : [(tree, mark)];
    }
}
