using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Writes names of ours so that they mean ours where they stand: with a using directive, or in full.</summary>
internal static class Import
{
    private const string Space = "Telltale";

    /// <summary>What to write before the names, and the directive that is needed, if one is.</summary>
    internal static (string Prefix, TextChange? Directive) For(SemanticModel model, int position, params string[] names)
    {
        ISymbol?[] found = [.. names.Select(name => model.LookupNamespacesAndTypes(position, name: name).FirstOrDefault())];
        return found.All(static symbol => symbol is INamedTypeSymbol { ContainingNamespace: { Name: Space, ContainingNamespace.IsGlobalNamespace: true } })
            ? ("", null)
            : found.All(static symbol => symbol is null)
                ? ("", Directive((CompilationUnitSyntax)model.SyntaxTree.GetRoot(), model.SyntaxTree.GetText()))
                : ($"{Space}.", null);
    }

    // Behind those that come before it in the order of letters; System comes first.
    private static TextChange Directive(CompilationUnitSyntax unit, SourceText text)
    {
        string newLine = text.Lines[0] is var line && line.EndIncludingLineBreak > line.End
            ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        string directive = $"using {Space};{newLine}";
        UsingDirectiveSyntax[] plain =
            [.. unit.Usings.Where(static one => one.Alias is null && one.StaticKeyword == default && one.GlobalKeyword == default)];
        if (plain.LastOrDefault(static one => IsBefore(one.Name!.ToString())) is { } last)
        {
            return new(new TextSpan(text.Lines.GetLineFromPosition(last.Span.End).EndIncludingLineBreak, 0), directive);
        }

        if (unit.Usings.Count > 0)
        {
            UsingDirectiveSyntax next = plain.Length > 0 ? plain[0] : unit.Usings[0];
            return next.GlobalKeyword == default
                ? new(new TextSpan(next.SpanStart, 0), directive)
                : new(new TextSpan(text.Lines.GetLineFromPosition(unit.Usings.Last().Span.End).EndIncludingLineBreak, 0), directive);
        }

        SyntaxToken first = unit.GetFirstToken();
        SyntaxTrivia documentation = first.LeadingTrivia.FirstOrDefault(static trivia => trivia.HasStructure && !trivia.IsDirective);
        return new(new TextSpan(documentation == default ? first.SpanStart : documentation.FullSpan.Start, 0), directive + newLine);
    }

    private static bool IsBefore(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(name, Space) < 0;
}
