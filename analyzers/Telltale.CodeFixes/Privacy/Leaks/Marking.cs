using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Writes an attribute of ours on the declaration of a parameter, a property or a field.</summary>
internal static class Marking
{
    /// <summary>The changes, or null for a symbol whose declaration cannot be changed.</summary>
    /// <param name="type">The attribute's type.</param>
    /// <param name="arguments">What stands in its parentheses, with names of <c>DataKind</c> after <c>{0}</c>.</param>
    internal static IEnumerable<(SyntaxTree Tree, TextChange Change)>? Of(LeakScene scene, ISymbol symbol, string type, string arguments)
    {
        SyntaxNode? declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(scene.Cancellation) switch
        {
            ParameterSyntax { Type: not null } parameter => parameter,
            PropertyDeclarationSyntax property => property,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
            _ => null,
        };
        if (declaration is null || !scene.Model.Compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            || scene.Document.Project.GetDocument(declaration.SyntaxTree) is null or SourceGeneratedDocument
            || GeneratedCode.Contains(declaration.SyntaxTree, scene.Document.Project.AnalyzerOptions, scene.Cancellation))
        {
            return null;
        }

        SyntaxTree tree = declaration.SyntaxTree;
        SemanticModel model = tree == scene.Root.SyntaxTree ? scene.Model : Model(scene.Model.Compilation, tree);
        (string prefix, TextChange? directive) = Import.For(model, declaration.SpanStart, type + "Attribute", "DataKind");
        string attribute = $"[{prefix}{type}{string.Format(arguments, prefix)}]";
        TextChange mark = new(new TextSpan(declaration.SpanStart, 0), attribute + Space(declaration, tree.GetText(scene.Cancellation)));
        return directive is { } needed ? [(tree, needed), (tree, mark)] : [(tree, mark)];
    }

    // A member that begins its line gets the attribute on a line of its own.
    private static string Space(SyntaxNode declaration, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart));
        return declaration is ParameterSyntax || before.Trim().Length > 0
            ? " "
            : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } newLine ? newLine + before : " ";
    }

    private static SemanticModel Model(Compilation compilation, SyntaxTree tree) =>
#pragma warning disable RS1030 // The declaration may be in another file.
        compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
