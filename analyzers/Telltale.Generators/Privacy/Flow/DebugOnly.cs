using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Knows code that a release does not contain: in <c>#if DEBUG</c>, or in a method with <c>[Conditional("DEBUG")]</c>.</summary>
internal static class DebugOnly
{
    private const string Symbol = "DEBUG";

    internal static bool Is(SyntaxNode node) => IsConditional(node) || IsInRegion(node);

    private static bool IsConditional(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { AttributeLists: { Count: > 0 } lists }
        && lists.SelectMany(static list => list.Attributes).Any(static attribute =>
            attribute.Name.ToString() is "Conditional" or "ConditionalAttribute" or "System.Diagnostics.Conditional"
            && attribute.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: Symbol } }]);

    private static bool IsInRegion(SyntaxNode node)
    {
        // To go through the directives of a file takes long, and few have this one.
        int position = node.SpanStart;
        if (SourceExcerpt.Of(node.SyntaxTree.GetText(), TextSpan.FromBounds(0, position)).IndexOf(Symbol.AsSpan()) < 0)
        {
            return false;
        }

        for (DirectiveTriviaSyntax? directive = node.SyntaxTree.GetRoot().GetFirstDirective();
            directive is not null && directive.SpanStart < position;
            directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax start && IsIn(start, position))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(IfDirectiveTriviaSyntax start, int position)
    {
        List<DirectiveTriviaSyntax> branches = start.GetRelatedDirectives();
        for (int i = 0; i + 1 < branches.Count; i++)
        {
            if (branches[i].SpanStart < position && position < branches[i + 1].SpanStart)
            {
                return branches[i] switch
                {
                    IfDirectiveTriviaSyntax { Condition: var condition } => Requires(condition),
                    ElifDirectiveTriviaSyntax { Condition: var condition } => Requires(condition),
                    _ => start.Condition is PrefixUnaryExpressionSyntax { Operand: var negated } && Requires(negated),
                };
            }
        }

        return false;
    }

    private static bool Requires(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax { Identifier.ValueText: Symbol } => true,
        ParenthesizedExpressionSyntax { Expression: var inner } => Requires(inner),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Requires(both.Left) || Requires(both.Right),
        _ => false,
    };
}
