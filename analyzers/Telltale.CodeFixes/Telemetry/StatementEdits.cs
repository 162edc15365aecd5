using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Takes statements out with their lines, and writes others beside them.</summary>
internal static class StatementEdits
{
    /// <summary>The statement with its line; where it shares the line, with the space behind it.</summary>
    internal static TextChange Remove(StatementSyntax statement, SourceText text, bool withEmptyLine = false)
    {
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        if (!isAlone)
        {
            bool isSpaced = statement.Span.End < last.End && text[statement.Span.End] == ' ';
            return new(TextSpan.FromBounds(statement.SpanStart, statement.Span.End + (isSpaced ? 1 : 0)), "");
        }

        int end = last.EndIncludingLineBreak;
        if (withEmptyLine && end < text.Length && text.Lines.GetLineFromPosition(end) is var next && string.IsNullOrWhiteSpace(text.ToString(next.Span)))
        {
            end = next.EndIncludingLineBreak;
        }

        return new(TextSpan.FromBounds(first.Start, end), "");
    }

    /// <summary>A statement on the line below.</summary>
    internal static TextChange InsertAfter(StatementSyntax statement, string written, SourceText text) =>
        new(new TextSpan(statement.Span.End, 0), UsingDirectives.NewLine(text) + Indentation(statement, text) + written);

    /// <summary>A statement on the line above.</summary>
    internal static TextChange InsertBefore(StatementSyntax statement, string written, SourceText text) =>
        new(new TextSpan(statement.SpanStart, 0), written + UsingDirectives.NewLine(text) + Indentation(statement, text));

    internal static string Indentation(SyntaxNode node, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string start = text.ToString(line.Span);
        return start.Substring(0, start.Length - start.TrimStart().Length);
    }
}
