using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL1002: nothing calls the annotated method, and nobody outside of the compilation can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverCalled() : CoverageRule(TracedRules.NeverCalled)
{
    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        ConcurrentDictionary<IMethodSymbol, bool> annotated = new(SymbolEqualityComparer.Default);
        ConcurrentDictionary<IMethodSymbol, bool> used = new(SymbolEqualityComparer.Default);

        OnMethodsAtCallSite(context, coverage, (_, method) => annotated.TryAdd(method, true));
        context.RegisterOperationAction(
            operation => NoteUse(operation.Operation, coverage, used), OperationKind.Invocation, OperationKind.MethodReference);
        context.RegisterCompilationEndAction(end => Report(end, coverage, annotated.Keys, used));
    }

    private static void NoteUse(IOperation operation, Coverage coverage, ConcurrentDictionary<IMethodSymbol, bool> used)
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

    private static void Report(
        CompilationAnalysisContext context, Coverage coverage, IEnumerable<IMethodSymbol> annotated, ConcurrentDictionary<IMethodSymbol, bool> used)
    {
        bool isProgram = context.Compilation.Options.OutputKind
            is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        Audience audience = new(context.Compilation.Assembly);

        // A call of what inherits the annotation is recorded because of it.
        HashSet<IMethodSymbol> inherited = new(used.Keys.SelectMany(Inherited), SymbolEqualityComparer.Default);
        foreach (IMethodSymbol method in annotated)
        {
            bool isUsed = used.ContainsKey(method) || inherited.Contains(method) || IsUsedAsImplementation(method, used);
            if (!isUsed && !ReportedElsewhere(method, coverage) && !audience.CanCall(method, isProgram))
            {
                context.ReportDiagnostic(Diagnostic.Create(TracedRules.NeverCalled, LocationOf(method), NameOf(method)));
            }
        }
    }

    private static bool ReportedElsewhere(IMethodSymbol method, Coverage coverage) =>
        // Where the annotation is inherited, the member it comes from is the one to report.
        !Annotations.StandOn(method)
        || Coverage.UnannotatedBase(method) is not null
        || Coverage.UnannotatedMember(method) is not null
        || coverage.FrameworkRole(method) is not null;

    private static bool IsUsedAsImplementation(IMethodSymbol method, ConcurrentDictionary<IMethodSymbol, bool> used) =>
        // The implementation of an extension member is what its static form calls.
        Inherited(method).Any(used.ContainsKey)
        || (method.AssociatedExtensionImplementation is { } implementation && used.ContainsKey(implementation));

    private static IEnumerable<IMethodSymbol> Inherited(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            if (!SymbolEqualityComparer.Default.Equals(current, method))
            {
                yield return current;
            }

            foreach (IMethodSymbol member in Annotations.ImplementedMembers(current))
            {
                yield return member;
            }
        }
    }
}
