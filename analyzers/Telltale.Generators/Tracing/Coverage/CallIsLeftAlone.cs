using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL1004, TELL1006, TELL1016: a call of an annotated method that is not intercepted, though others are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallIsLeftAlone() : CoverageRule(
    TracedRules.InExpressionTree, TracedRules.CalledThroughBase, TracedRules.NotIntercepted)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterOperationAction(operation => Look(operation, coverage), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, Coverage coverage)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.Syntax is not InvocationExpressionSyntax syntax || call.SemanticModel is not { } model
            || !coverage.IsAtCallSite(call.TargetMethod)
            || CallSiteShape.WhyNot(Annotations.Definition(call.TargetMethod), context.Compilation) is not null
            || WhyNot(coverage, model, syntax, call.TargetMethod, context.CancellationToken) is not { } escape)
        {
            return;
        }

        object[] arguments = escape.Reason is { } reason ? [NameOf(call.TargetMethod), reason] : [NameOf(call.TargetMethod)];
        context.ReportDiagnostic(Diagnostic.Create(escape.Rule, syntax.GetLocation(), arguments));
    }

    private static CallEscape? WhyNot(
        Coverage coverage, SemanticModel model, InvocationExpressionSyntax syntax, IMethodSymbol method, CancellationToken cancellation) =>
        CallSiteRules.WhyNot(model, syntax, method, cancellation)
        ?? (coverage.IsCopied(syntax.SyntaxTree)
            ? new(TracedRules.NotIntercepted, "another file has the same content, and the compiler cannot tell them apart")
            : null);
}
