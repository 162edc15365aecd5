using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3014: a parameter that generated code writes is sensitive by its name or its type, and nothing tells the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggedParameterIsUnclassified : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MemberRules.LoggedParameterIsUnclassified];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // [GeneratedCode] on the part that a generator wrote makes the part that the user wrote count as generated too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation)
                && (start.Compilation.GetTypeByMetadataName(KnownTypes.LoggerMessage) is not null
                    || start.Compilation.GetTypeByMetadataName(KnownTypes.Sensitive) is not null))
            {
                LeakFlow flow = LeakFlow.Of(start.Compilation, start.Options, start.CancellationToken);
                start.RegisterSymbolAction(symbol => Look(symbol, flow), SymbolKind.Method);
            }
        });
    }

    private static void Look(SymbolAnalysisContext context, LeakFlow flow)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.Parameters.IsEmpty || method.PartialDefinitionPart is not null || (context.IsGeneratedCode && !method.IsPartialDefinition)
            || !WrittenParameters.MayBeOf(method, context.CancellationToken))
        {
            return;
        }

        foreach (IParameterSymbol parameter in WrittenParameters.Of(method))
        {
            if (!WrittenParameters.IsDeclared(parameter, method) && parameter.Locations.FirstOrDefault() is { SourceTree: { } tree } where)
            {
                LeakOptions options = flow.OptionsOf(tree);
                if (flow.Sources.Of(parameter, parameter.Type, options) is { } evidence
                    && Severities.Of(evidence, options) is { } severity
                    && !GeneratedCode.Contains(tree, context.Options, context.CancellationToken))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        MemberRules.LoggedParameterIsUnclassified, where, severity, additionalLocations: null,
                        ImmutableDictionary<string, string?>.Empty.Add(LeakReport.Class, evidence.Class.ToString()),
                        parameter.Name, LeakReport.Text(evidence.Class), method.Name));
                }
            }
        }
    }
}
