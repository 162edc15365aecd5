using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1007: calls through an interface that is not annotated pass the annotated method by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachedThroughInterface() : CoverageRule(TracedRules.ReachedThroughInterface)
{
    private protected override bool LooksAtDeclarations => true;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        ConcurrentDictionary<IMethodSymbol, bool> lent = new(SymbolEqualityComparer.Default);

        OnMethodsAtCallSite(context, coverage, (symbol, method) =>
        {
            if (Coverage.UnannotatedMember(method) is { } member)
            {
                Report(method, member, coverage, symbol.ReportDiagnostic);
            }
        });

        // A base class does not know of the interfaces its methods implement for a derived one.
        context.RegisterSymbolAction(
            symbol =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
                foreach ((IMethodSymbol method, IMethodSymbol member) in InheritedImplementations(type))
                {
                    if (!symbol.IsGeneratedCode
                        && coverage.IsAtCallSite(method)
                        && !Annotations.Of(member).Exists
                        && Coverage.UnannotatedMember(method) is null
                        && lent.TryAdd(method, true))
                    {
                        Report(method, member, coverage, symbol.ReportDiagnostic);
                    }
                }
            },
            SymbolKind.NamedType);
    }

    private static void Report(IMethodSymbol method, IMethodSymbol member, Coverage coverage, Action<Diagnostic> report)
    {
        if (coverage.FrameworkRole(method) is null)
        {
            report(Diagnostic.Create(
                TracedRules.ReachedThroughInterface, LocationOf(method), NameOf(method), NameOf(member)));
        }
    }

    private static IEnumerable<(IMethodSymbol Method, IMethodSymbol Member)> InheritedImplementations(
        INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, Interfaces.Length: > 0 }
            || type.BaseType is null or { SpecialType: SpecialType.System_Object })
        {
            yield break;
        }

        foreach (IMethodSymbol member in type.AllInterfaces
            .SelectMany(contract => contract.GetMembers())
            .OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol method
                && method.ContainingType.TypeKind == TypeKind.Class
                && !SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
            {
                yield return (method.OriginalDefinition, member.OriginalDefinition);
            }
        }
    }
}
