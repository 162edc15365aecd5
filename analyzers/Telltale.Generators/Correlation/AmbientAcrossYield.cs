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
    private static readonly HashSet<string> s_makers = new(StringComparer.Ordinal)
    {
        "StartActivity", "StartActiveSpan", "BeginScope", "PushProperty", "PushProperties", "PushScopeProperty", "Begin", "Resume", "ResumeAll", "Start",
    };

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
        if (value is not null && MayBegin(value) && IsFirst(scope, held!, yield)
            && Ambient.NameOf(context.SemanticModel.GetOperation(value, context.CancellationToken)) is { } name
            && MattersAfter(scope, held!, yield, context.ContainingSymbol?.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(CorrelationRules.AmbientAcrossYield, value.GetLocation(), name));
        }
    }

    private static bool MayBegin(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name => s_makers.Contains(name.Identifier.ValueText));

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
        Deeds after = Deeds.None;
        foreach (InvocationExpressionSyntax call in scope.DescendantNodes(IsSameFunction).OfType<InvocationExpressionSyntax>().Where(call => call.SpanStart >= from))
        {
            after |= DeedReader.Of(call, type, hops: 1);
        }

        return (after & (Deeds.Tells | Deeds.StartsSpan)) != 0 && (after & Deeds.SetsContext) == 0;
    }

    private static bool IsSameFunction(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
