using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4011: an activity or scope is held across a <c>yield return</c>, and code after it logs or starts spans.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbientAcrossYield() : CorrelationRule(CorrelationRules.AmbientAcrossYield)
{
    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.YieldReturnStatement);

    // From the yield outwards, and only from the first one in what is held: most iterators hold nothing.
    private static void Look(SyntaxNodeAnalysisContext context)
    {
        SyntaxNode yield = context.Node;
        foreach (SyntaxNode around in yield.Ancestors())
        {
            switch (around)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return;
                case UsingStatementSyntax held:
                    Report(context, (SyntaxNode?)held.Declaration ?? held.Expression, held.Statement, yield);
                    break;
                case BlockSyntax block:
                    foreach (LocalDeclarationStatementSyntax local in block.Statements.OfType<LocalDeclarationStatementSyntax>())
                    {
                        if (local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) && local.SpanStart < yield.SpanStart)
                        {
                            Report(context, local.Declaration, block, yield);
                        }
                    }

                    break;
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode? held, SyntaxNode scope, SyntaxNode yield)
    {
        ExpressionSyntax? value = held switch
        {
            VariableDeclarationSyntax { Variables: [{ Initializer.Value: var initial }, ..] } => initial,
            ExpressionSyntax expression => expression,
            _ => null,
        };
        if (value is null || !IsFirst(scope, held!, yield) || !MattersAfter(scope, held!, yield, context.ContainingSymbol?.ContainingType))
        {
            return;
        }

        IOperation? operation = context.SemanticModel.GetOperation(value, context.CancellationToken);
        if (Ambient.NameOf(operation) is { } name)
        {
            context.ReportDiagnostic(Diagnostic.Create(CorrelationRules.AmbientAcrossYield, value.GetLocation(), name));
        }
    }

    private static bool IsFirst(SyntaxNode scope, SyntaxNode held, SyntaxNode yield) =>
        scope.DescendantNodes(IsSameFunction).OfType<YieldStatementSyntax>()
            .First(other => other.IsKind(SyntaxKind.YieldReturnStatement) && other.SpanStart > held.Span.End) == yield;

    private static bool MattersAfter(SyntaxNode scope, SyntaxNode held, SyntaxNode yield, INamedTypeSymbol? type)
    {
        int from = yield.Span.End;
        // The next round of a loop comes after the yield, too.
        if (yield.Ancestors().TakeWhile(node => node != scope).LastOrDefault(static node => node is ForEachStatementSyntax or WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax) is { } loop)
        {
            from = loop.SpanStart;
        }

        from = Math.Max(from, held.Span.End);
        return scope.DescendantNodes(IsSameFunction)
            .Where(node => node.SpanStart >= from && node is StatementSyntax and not BlockSyntax || node is ExpressionSyntax && node.SpanStart >= from)
            .Any(node => node is StatementSyntax or InvocationExpressionSyntax
                && (DeedReader.Of(node, type, hops: 1) & (Deeds.Tells | Deeds.StartsSpan)) != 0
                && (DeedReader.Of(node, type, hops: 1) & Deeds.SetsContext) == 0);
    }

    private static bool IsSameFunction(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
