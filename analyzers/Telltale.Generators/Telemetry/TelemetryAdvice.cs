using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>The rules about telemetry that advise: names, doubles, what is missing. The compiler leaves them out of builds that report none of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TelemetryAdvice : DiagnosticAnalyzer
{
    private static readonly LookupByName s_looks = new LookupByName()
        .OnCalls("AddTag", TagIsAddedTwice.Look);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TelemetryRules.AddedTwice];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation))
            {
                s_looks.Register(start, new TelemetryScene(start.Compilation, start.Options, start.CancellationToken));
            }
        });
    }
}
