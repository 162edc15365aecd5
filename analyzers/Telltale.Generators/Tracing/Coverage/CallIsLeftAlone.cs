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
            || !(coverage.IsAtCallSite(call.TargetMethod) || coverage.IsAtCallSiteFromElsewhere(call.TargetMethod))
            || WhyNot(coverage, model, syntax, call.TargetMethod, context) is not { } escape)
        {
            return;
        }

        object[] arguments = escape.Reason is { } reason ? [NameOf(call.TargetMethod), reason] : [NameOf(call.TargetMethod)];
        context.ReportDiagnostic(Diagnostic.Create(escape.Rule, syntax.GetLocation(), arguments));
    }

    // TELL1001 speaks for a method of such a shape, unless it is recorded when it is called by another name.
    private static CallEscape? WhyNot(
        Coverage coverage, SemanticModel model, InvocationExpressionSyntax syntax, IMethodSymbol method, OperationAnalysisContext context)
    {
        if (CallSiteShape.WhyNot(Annotations.Definition(method), context.Compilation) is { } reason)
        {
            return new CallEscape(TracedRules.NotIntercepted, reason);
        }

        return CallSiteRules.WhyNot(model, syntax, method, context.CancellationToken)
            ?? (coverage.IsCopied(syntax.SyntaxTree)
                ? new CallEscape(TracedRules.NotIntercepted, "another file has the same content, and the compiler cannot tell them apart")
                : null);
    }
}
