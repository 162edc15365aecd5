using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL2006: the stream of an LLM call is neither enumerated nor handed to anybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LlmStreamIsDropped() : CoverageRule(LlmRules.StreamIsDropped)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        HashSet<string> known = new(KnownCalls.Names(LlmClient.All), StringComparer.Ordinal);
        context.RegisterOperationAction(operation => Look(operation, known), OperationKind.Invocation);
    }

    private static void Look(OperationAnalysisContext context, HashSet<string> known)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (IsDropped(call) && IsModel(call.TargetMethod, known, context.Compilation) && Streams(call.TargetMethod, context.Compilation))
        {
            context.ReportDiagnostic(Diagnostic.Create(LlmRules.StreamIsDropped, call.Syntax.GetLocation(), NameOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod)));
        }
    }

    private static bool IsModel(IMethodSymbol method, HashSet<string> known, Compilation compilation) =>
        Annotations.Of(method).Llm is not null
        || (known.Contains(method.Name) && KnownCalls.Of(Annotations.Definition(method), LlmClient.All, compilation) is not null);

    private static bool Streams(IMethodSymbol method, Compilation compilation)
    {
        method = Annotations.Definition(method);
        (Flow flow, ITypeSymbol? result, string? unsupported) = FlowReader.Read(method, Iterators.IsIterator);
        return unsupported is null && LlmFlowReader.Read(method, flow, result, compilation).Flow == Flow.Stream;
    }

    private static bool IsDropped(IOperation value)
    {
        switch (value.Parent)
        {
            case IExpressionStatementOperation:
                return true;
            case IAwaitOperation or IConversionOperation or IParenthesizedOperation:
                return IsDropped(value.Parent);
            // Others look at the stream without asking for it, too.
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "WithCancellation" or "ConfigureAwait" } handed }:
                return IsDropped(handed);
            case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == value:
                return IsDropped(configured);
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard:
                return discard.Parent is IExpressionStatementOperation;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return IsNeverUsed(declarator);
            default:
                return false;
        }
    }

    private static bool IsNeverUsed(IVariableDeclaratorOperation declarator)
    {
        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            if (parent is IUsingDeclarationOperation or IUsingOperation)
            {
                return false;
            }

            root = parent;
        }

        return !root.Descendants().Any(operation =>
            operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, declarator.Symbol));
    }
}
