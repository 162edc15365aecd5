using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>TELL2004: redaction is told to show prompts and answers, and not only on developers' machines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentIsShown() : CoverageRule(LlmRules.ContentIsShown)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        if (!TestProject.Is(context.Compilation))
        {
            context.RegisterOperationAction(Look, OperationKind.Invocation);
        }
    }

    private static void Look(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "Show", ContainingType: { } type } && type.Is("Telltale.RedactionPolicy") && !DevelopmentOnly.Is(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(LlmRules.ContentIsShown, Where(call.Syntax)));
        }
    }

    // Of a chain of calls only the one.
    private static Location Where(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
            ? Location.Create(node.SyntaxTree, TextSpan.FromBounds(name.SpanStart, node.Span.End))
            : node.GetLocation();
}
