using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Reads literals letter by letter, and keeps where each letter is written, so that some can be taken out of any kind of literal.</summary>
internal static class Letters
{
    /// <summary>The letters of a string literal, or null for one that is not understood.</summary>
    internal static IEnumerable<Cell>? Of(SyntaxToken token)
    {
        string text = token.Text;
        List<Cell>? cells = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when text[0] == '@' =>
                Read(text, 2, text.Length - 1, token.SpanStart, isVerbatim: true, areBracesDoubled: false),
            SyntaxKind.StringLiteralToken => Read(text, 1, text.Length - 1, token.SpanStart, isVerbatim: false, areBracesDoubled: false),
            SyntaxKind.SingleLineRawStringLiteralToken => Plain(text, Quotes(text), text.Length - Quotes(text), token.SpanStart),
            SyntaxKind.MultiLineRawStringLiteralToken => Lines(text, token.SpanStart),
            _ => null,
        };
        return cells is not null && string.Concat(cells.Select(static cell => cell.Text)) == token.ValueText ? cells : null;
    }

    /// <summary>The letters of a piece of text between interpolations.</summary>
    internal static IEnumerable<Cell> Of(InterpolatedStringTextSyntax piece, InterpolatedStringExpressionSyntax around)
    {
        SyntaxToken token = piece.TextToken;
        string end = around.StringEndToken.Text;
        return around.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => Plain(token.Text, 0, token.Text.Length, token.SpanStart),
            SyntaxKind.InterpolatedMultiLineRawStringStartToken =>
                Lines(token.Text, 0, token.Text.Length, end.IndexOf('"') - end.LastIndexOf('\n') - 1, piece == around.Contents[0], token.SpanStart),
            _ => Read(token.Text, 0, token.Text.Length, token.SpanStart, around.StringStartToken.Text.IndexOf('@') >= 0, areBracesDoubled: true),
        };
    }

    private static List<Cell> Read(string text, int at, int end, int offset, bool isVerbatim, bool areBracesDoubled)
    {
        List<Cell> cells = [];
        while (at < end)
        {
            char c = text[at];
            int length = !isVerbatim && c == '\\' ? EscapeLength(text, at)
                : ((isVerbatim && c == '"') || (areBracesDoubled && c is '{' or '}')) && at + 1 < end && text[at + 1] == c ? 2
                : 1;
            cells.Add(new(c == '\\' && length > 1 ? Escaped(text.Substring(at + 1, length - 1)) : c.ToString(), new(offset + at, length)));
            at += length;
        }

        return cells;
    }

    private static int EscapeLength(string text, int at)
    {
        char kind = text[at + 1];
        int digits = kind switch { 'u' => 4, 'U' => 8, 'x' => 0, _ => -1 };
        while (kind == 'x' && digits < 4 && at + 2 + digits < text.Length && Uri.IsHexDigit(text[at + 2 + digits]))
        {
            digits++;
        }

        return 2 + Math.Max(digits, 0);
    }

    private static string Escaped(string escape) => escape[0] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'v' => "\v",
        'e' => "\u001b",
        'u' or 'x' => ((char)int.Parse(escape.Substring(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'U' => char.ConvertFromUtf32(int.Parse(escape.Substring(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ => escape,
    };

    private static int Quotes(string text) => text.TakeWhile(static c => c == '"').Count();

    private static List<Cell> Plain(string text, int at, int end, int offset) =>
        [.. Enumerable.Range(at, end - at).Select(i => new Cell(text[i].ToString(), new TextSpan(offset + i, 1)))];

    private static List<Cell> Lines(string text, int offset)
    {
        int last = text.LastIndexOf('\n');
        int end = last > 0 && text[last - 1] == '\r' ? last - 1 : last;
        return Lines(text, text.IndexOf('\n') + 1, end, text.Length - Quotes(text) - last - 1, isAtStart: true, offset);
    }

    // What all lines are indented by is no part of the text.
    private static List<Cell> Lines(string text, int at, int end, int indentation, bool isAtStart, int offset)
    {
        List<Cell> cells = [];
        while (at < end)
        {
            int newLine = text.IndexOf('\n', at);
            int lineEnd = newLine < 0 || newLine >= end ? end : newLine + 1;
            int start = at;
            while (isAtStart && start < lineEnd && start - at < indentation && text[start] is ' ' or '\t')
            {
                start++;
            }

            cells.AddRange(Plain(text, start, lineEnd, offset));
            at = lineEnd;
            isAtStart = true;
        }

        return cells;
    }
}
