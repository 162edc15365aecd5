using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.CodeFixes;

/// <summary>Makes sentences of what is written: of literals that are templates, of interpolated strings.</summary>
internal static class Texts
{
    /// <summary>The sentence of a literal, or of several that are added up; null for what is not written out.</summary>
    internal static Sentence? Template(SyntaxNode? written)
    {
        List<Cell> letters = [];
        return written is not null && Add(written) ? Sentence.OfTemplate(letters) : null;

        bool Add(SyntaxNode node)
        {
            switch (node)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var token }
                    when Letters.Of(token) is { } read:
                    letters.AddRange(read);
                    return true;
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    return Add(inner);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    return Add(sum.Left) && Add(sum.Right);
                default:
                    return false;
            }
        }
    }

    /// <summary>The sentence of an interpolated string; its holes count as its contents do.</summary>
    internal static Sentence Interpolated(InterpolatedStringExpressionSyntax text) => new(text.Contents.SelectMany((part, i) => part switch
    {
        InterpolatedStringTextSyntax letters => Letters.Of(letters, text),
        InterpolationSyntax hole => [new Cell(hole.ToString(), hole.Span) { Hole = i, Name = Pieces.NameOf(hole.Expression) }],
        _ => [],
    }));
}
