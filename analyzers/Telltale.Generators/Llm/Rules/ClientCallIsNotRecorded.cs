using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL2005: a client library is called, the project does not trace it, and no annotated method is around the call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientCallIsNotRecorded() : CoverageRule(LlmRules.ClientIsNotTraced)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        LlmClient untraced = LlmClient.All & ~TracedClients.Of(context.Compilation);
        HashSet<string> names = new(KnownCalls.Names(untraced), StringComparer.Ordinal);
        if (names.Count > 0 && !TestProject.Is(context.Compilation))
        {
            context.RegisterOperationAction(operation => Look(operation, untraced, names), OperationKind.Invocation);
        }
    }

    private static void Look(OperationAnalysisContext context, LlmClient untraced, HashSet<string> names)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (names.Contains(call.TargetMethod.Name) && call.Syntax is InvocationExpressionSyntax invocation
            && KnownCalls.Of(Annotations.Definition(call.TargetMethod), LlmClient.All, context.Compilation) is { } known
            && (known.Client & ~untraced) == 0
            && !IsRecordedAround(context.ContainingSymbol) && !IsClient(context.ContainingSymbol.ContainingType, call.TargetMethod))
        {
            string client = First(known.Client).ToString();
            context.ReportDiagnostic(Diagnostic.Create(
                LlmRules.ClientIsNotTraced,
                Where(invocation),
                ImmutableDictionary<string, string?>.Empty.Add(Problem.Subject, client),
                NameOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod),
                client));
        }
    }

    private static bool IsRecordedAround(ISymbol member)
    {
        for (ISymbol? current = member; current is IMethodSymbol method; current = current.ContainingSymbol)
        {
            if (Annotations.Of(method).Llm is { Kind: LlmKind.Call } || IsCore(method))
            {
                return true;
            }
        }

        return false;
    }

    // The body of a method that is instrumented at its definition.
    private static bool IsCore(IMethodSymbol method) => method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(other =>
        other.IsPartialDefinition && DefinitionShape.CoreName(other.Name) == method.Name && Annotations.Of(other).Llm is { Kind: LlmKind.Call });

    // A client around another one hands on what somebody else asked for.
    private static bool IsClient(INamedTypeSymbol? type, IMethodSymbol method) =>
        type is not null && method.ContainingType.TypeKind == TypeKind.Interface
        && type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, method.ContainingType.OriginalDefinition));

    private static LlmClient First(LlmClient clients) => clients & (LlmClient)(-(int)clients);

    private static Location Where(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        _ => call.Expression.GetLocation(),
    };
}
