using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3009, where it is declared: <c>[LogProperties]</c> writes the members of an object, and sensitive ones are not classified.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogPropertiesShowSensitiveMembers : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LeakRules.RenderedWhole];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // [GeneratedCode] on the part that a generator wrote makes the part that the user wrote count as generated too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation) && start.Compilation.GetTypeByMetadataName(KnownTypes.LogProperties) is not null)
            {
                LeakFlow flow = LeakFlow.Of(start.Compilation, start.Options, start.CancellationToken);
                start.RegisterSymbolAction(symbol => Look(symbol, flow), SymbolKind.Method);
            }
        });
    }

    private static void Look(SymbolAnalysisContext context, LeakFlow flow)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || (context.IsGeneratedCode && !method.IsPartialDefinition))
        {
            return;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Has(KnownTypes.LogProperties) && parameter.Locations.FirstOrDefault() is { SourceTree: { } tree } where
                && !GeneratedCode.Contains(tree, context.Options, context.CancellationToken))
            {
                Look(context, parameter, where, flow, flow.OptionsOf(tree));
            }
        }
    }

    // What is classified is redacted on the way.
    private static void Look(SymbolAnalysisContext context, IParameterSymbol parameter, Location where, LeakFlow flow, LeakOptions options)
    {
        foreach ((ISymbol member, Evidence evidence) in flow.Sources.MembersOf(parameter.Type, options))
        {
            if (evidence.Tier != Tier.Declared && !member.Has(KnownTypes.LogPropertyIgnore) && Severities.Of(evidence, options) is { } severity)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    LeakRules.RenderedWhole, where, severity, additionalLocations: null,
                    ImmutableDictionary<string, string?>.Empty.Add(LeakReport.Class, evidence.Class.ToString()),
                    parameter.Name, LeakReport.Text(evidence.Class), parameter.ContainingSymbol.Name, evidence.Name));
                return;
            }
        }
    }
}
