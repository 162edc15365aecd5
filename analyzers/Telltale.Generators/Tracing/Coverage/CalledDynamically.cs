using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL1005: a call that is bound at run time has the name of an annotated method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CalledDynamically() : CoverageRule(TracedRules.CalledDynamically)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterOperationAction(operation => Look(operation, coverage), OperationKind.DynamicInvocation);

    private static void Look(OperationAnalysisContext context, Coverage coverage)
    {
        if (context.Operation is not IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member })
        {
            return;
        }

        IMethodSymbol? method = coverage.AtCallSiteNamed(member.MemberName, context.CancellationToken)
            .FirstOrDefault(candidate => CanBeMember(candidate, member));
        if (method is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TracedRules.CalledDynamically, context.Operation.Syntax.GetLocation(), NameOf(method)));
        }
    }

    // With a receiver of a known type only the arguments are dynamic, and other types' methods are out of the question.
    private static bool CanBeMember(IMethodSymbol method, IDynamicMemberReferenceOperation member)
    {
        ITypeSymbol? receiver = member.Instance?.Type ?? member.ContainingType;
        return receiver is null or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter }
            || receiver.AllInterfaces.Any(contract => IsDeclaredIn(method, contract))
            || Bases(receiver).Any(type => IsDeclaredIn(method, type));
    }

    private static bool IsDeclaredIn(IMethodSymbol method, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, type.OriginalDefinition);

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
