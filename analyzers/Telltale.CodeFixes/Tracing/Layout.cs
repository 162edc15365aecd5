using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>How the lines around a method are written: what ends them, and how far they are indented.</summary>
internal readonly record struct Layout(string NewLine, string Indentation)
{
    internal static Layout Of(SourceText text, MethodDeclarationSyntax method)
    {
        TextLine line = text.Lines.GetLineFromPosition(method.SpanStart);
        string start = text.ToString(line.Span);
        string indentation = start.Substring(0, start.Length - start.TrimStart().Length);

        TextLine broken = line.End < line.EndIncludingLineBreak ? line : text.Lines[0];
        string newLine = text.ToString(TextSpan.FromBounds(broken.End, broken.EndIncludingLineBreak));
        return new(newLine.Length > 0 ? newLine : "\n", indentation);
    }

    /// <summary>The words of a node and the space between them. Comments stay where they were written.</summary>
    internal static string WithoutComments(SyntaxNode? node)
    {
        StringBuilder text = new();
        foreach (SyntaxToken token in node?.DescendantTokens() ?? [])
        {
            text.Append(Space(token.LeadingTrivia)).Append(token.Text).Append(Space(token.TrailingTrivia));
        }

        return text.ToString();
    }

    /// <summary>The space in that trivia, without the comments and what sets them off from the word before.</summary>
    internal static string Space(SyntaxTriviaList trivia)
    {
        StringBuilder text = new();
        for (int i = 0; i < trivia.Count; i++)
        {
            bool setsOff = i + 1 < trivia.Count && IsComment(trivia[i + 1]);
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia)
                || (trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) && !setsOff))
            {
                text.Append(trivia[i].ToString());
            }
        }

        // Words that only a comment holds apart.
        return trivia is [var only] && IsComment(only) ? " " : text.ToString();
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Drops what missing comments left behind: empty lines, and spaces at the end of a line.</summary>
    internal string Tidy(string text) =>
        string.Join(NewLine, text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
