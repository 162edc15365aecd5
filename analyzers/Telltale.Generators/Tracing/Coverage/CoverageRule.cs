using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What the rules of this folder share: silence where Telltale is not used.</summary>
public abstract class CoverageRule : DiagnosticAnalyzer
{
    private static readonly SymbolDisplayFormat s_name =
        new(memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    private protected CoverageRule(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Whether the rule is about intercepted calls: while interceptors are off, TELL1017 says it all.</summary>
    private protected virtual bool NeedsInterceptors => true;

    /// <summary>
    /// Whether the rule looks at declarations only. [GeneratedCode] on the part that a generator wrote makes the part that the user
    /// wrote count as generated too, so such a rule has to look there.
    /// </summary>
    private protected virtual bool LooksAtDeclarations => false;

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        // None also keeps out the calls in what we generate: a wrapper that calls the original is no caller.
        context.ConfigureGeneratedCodeAnalysis(LooksAtDeclarations
            ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics
            : GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            AnalyzerConfigOptions options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            if (Coverage.Of(start.Compilation, options, start.CancellationToken) is { } coverage
                && (coverage.InterceptorsOff is null || !NeedsInterceptors))
            {
                Start(start, coverage);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, Coverage coverage);

    /// <summary>Whether the user wrote the method, or at least the part that declares it.</summary>
    private protected static bool IsWritten(SymbolAnalysisContext context, ISymbol method) =>
        !context.IsGeneratedCode || method is IMethodSymbol { IsPartialDefinition: true };

    /// <summary>A method as our messages call it: <c>Orders.PlaceAsync</c>.</summary>
    private protected static string NameOf(ISymbol member) => member.ToDisplayString(s_name);

    /// <summary>Where the method's name stands in source.</summary>
    private protected static Location? LocationOf(IMethodSymbol method) =>
        method.Locations.FirstOrDefault(location => location.IsInSource);

    /// <summary>The methods of the compilation that the rule is about, once each.</summary>
    private protected static void OnMethodsAtCallSite(
        CompilationStartAnalysisContext context,
        Coverage coverage,
        Action<SymbolAnalysisContext, IMethodSymbol> look) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                IMethodSymbol method = (IMethodSymbol)symbol.Symbol;
                if (method.PartialDefinitionPart is null && IsWritten(symbol, method) && coverage.IsAtCallSite(method))
                {
                    look(symbol, method);
                }
            },
            SymbolKind.Method);
}
