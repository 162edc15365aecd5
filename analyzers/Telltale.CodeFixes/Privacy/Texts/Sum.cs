using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Texts that are added up, operand by operand.</summary>
internal sealed class Sum
{
    private readonly ExpressionSyntax[] _operands;

    private Sum(ExpressionSyntax[] operands) => _operands = operands;

    /// <summary>All of the sum that the operand is in.</summary>
    internal static ExpressionSyntax Around(ExpressionSyntax operand)
    {
        SyntaxNode sum = operand;
        while (sum.Parent is BinaryExpressionSyntax parent && parent.IsKind(SyntaxKind.AddExpression))
        {
            sum = parent;
        }

        return (ExpressionSyntax)sum;
    }

    internal static Sum Of(ExpressionSyntax sum) => new([.. Operands(sum)]);

    /// <summary>The letters of its literals; any other operand is a hole.</summary>
    internal Sentence? Sentence()
    {
        List<Cell> cells = [];
        for (int i = 0; i < _operands.Length; i++)
        {
            if (_operands[i] is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                if (Letters.Of(literal.Token) is not { } letters)
                {
                    return null;
                }

                cells.AddRange(letters);
            }
            else
            {
                cells.Add(new(_operands[i].ToString(), _operands[i].Span) { Hole = i, Name = Pieces.NameOf(_operands[i]) });
            }
        }

        return new(cells);
    }

    internal int IndexOf(ExpressionSyntax operand) => Array.IndexOf(_operands, operand);

    /// <summary>The literals of which nothing is left.</summary>
    internal IEnumerable<int> Emptied(Sentence sentence) => Enumerable.Range(0, _operands.Length).Where(i =>
        _operands[i] is LiteralExpressionSyntax { Token: var token } && token.IsKind(SyntaxKind.StringLiteralToken)
        && Letters.Of(token)?.ToArray() is { Length: > 0 } letters && letters.All(sentence.HasLost));

    /// <summary>Whether the sum is a text by those operands alone.</summary>
    internal bool IsText(Func<ExpressionSyntax, bool> isKept, SemanticModel model) =>
        _operands.Take(2).Any(operand => isKept(operand) && model.GetTypeInfo(operand).Type?.SpecialType == SpecialType.System_String);

    /// <summary>Without those operands, or null when what is left would be a sum of something else than texts.</summary>
    internal IEnumerable<TextChange>? Without(ICollection<int> gone, SemanticModel model)
    {
        int[] kept = [.. Enumerable.Range(0, _operands.Length).Where(i => !gone.Contains(i))];
        if (kept.Length == 0 || !kept.Take(2).Any(i => model.GetTypeInfo(_operands[i]).Type?.SpecialType == SpecialType.System_String))
        {
            return null;
        }

        return gone.Select(i => new TextChange(
            i > kept[0]
                ? TextSpan.FromBounds(_operands[i - 1].Span.End, _operands[i].Span.End)
                : TextSpan.FromBounds(_operands[i].SpanStart, _operands[i + 1].SpanStart),
            ""));
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax sum) =>
        sum is BinaryExpressionSyntax { Left: var left, Right: var right } && sum.IsKind(SyntaxKind.AddExpression)
            ? Operands(left).Append(right)
            : [sum];
}
