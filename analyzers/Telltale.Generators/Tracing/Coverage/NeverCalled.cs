using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MethodSet = System.Collections.Concurrent.ConcurrentDictionary<Microsoft.CodeAnalysis.IMethodSymbol, bool>;

namespace Telltale.Generators;

/// <summary>TELL1002: nothing calls the annotated method, and nobody outside of the compilation can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverCalled() : CoverageRule(TracedRules.NeverCalled)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        MethodSet annotated = new(SymbolEqualityComparer.Default);
        MethodSet used = new(SymbolEqualityComparer.Default);

        OnMethodsAtCallSite(context, coverage, (_, method) => annotated.TryAdd(method, true));
        context.RegisterOperationAction(
            operation => NoteUse(operation.Operation, coverage, used),
            OperationKind.Invocation, OperationKind.MethodReference);
        context.RegisterCompilationEndAction(end => Report(end, coverage, annotated, used));
    }

    private static void NoteUse(IOperation operation, Coverage coverage, MethodSet used)
    {
        IMethodSymbol? method = operation switch
        {
            // What the compiler calls for 'foreach', queries or initializers has no call to intercept.
            IInvocationOperation { Syntax: InvocationExpressionSyntax } call => call.TargetMethod,
            // A delegate is no call, but TELL1003 has said so.
            IMethodReferenceOperation reference when !EscapesAsDelegate.IsOnlyNamed(reference) => reference.Method,
            _ => null,
        };

        if (method is not null && coverage.IsInSource(method))
        {
            used.TryAdd(Annotations.Definition(method), true);
        }
    }

    private static void Report(CompilationAnalysisContext context, Coverage coverage, MethodSet annotated, MethodSet used)
    {
        Audience audience = new(context.Compilation);
        // A call of what inherits the annotation is recorded because of it. Few methods need to know, so few pay for it.
        Lazy<HashSet<IMethodSymbol>> usedByHeirs = new(() => new(used.Keys.SelectMany(Inherited), SymbolEqualityComparer.Default));

        foreach (IMethodSymbol method in annotated.Keys)
        {
            if (!IsUsed(method, used)
                && !IsReportedElsewhere(method, coverage)
                && !audience.CanCall(method)
                && !(CanHaveHeirs(method) && usedByHeirs.Value.Contains(method)))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(TracedRules.NeverCalled, LocationOf(method), NameOf(method)));
            }
        }
    }

    private static bool IsUsed(IMethodSymbol method, MethodSet used) =>
        used.ContainsKey(method)
        || Inherited(method).Any(used.ContainsKey)
        // The static form of an extension member is called by what implements it.
        || (method.AssociatedExtensionImplementation is { } implementation && used.ContainsKey(implementation));

    private static bool IsReportedElsewhere(IMethodSymbol method, Coverage coverage) =>
        // Where the annotation is inherited, the member it comes from is the one to report.
        !Annotations.StandOn(method)
        || Coverage.UninterceptedBase(method) is not null
        || Coverage.UnannotatedMember(method) is not null
        || coverage.FrameworkRole(method) is not null;

    private static bool CanHaveHeirs(IMethodSymbol method) => method.IsAbstract || method.IsVirtual || method.IsOverride;

    /// <summary>What the method may have its annotation from.</summary>
    private static IEnumerable<IMethodSymbol> Inherited(IMethodSymbol method)
    {
        foreach (IMethodSymbol member in Annotations.ImplementedMembers(method))
        {
            yield return member;
        }

        if (method.OverriddenMethod?.OriginalDefinition is { } overridden)
        {
            yield return overridden;
            foreach (IMethodSymbol member in Inherited(overridden))
            {
                yield return member;
            }
        }
    }
}
