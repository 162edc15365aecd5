using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>The rules about telemetry that advise: names, doubles, what is missing. The compiler leaves them out of builds that report none of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TelemetryAdvice : DiagnosticAnalyzer
{
    private static readonly LookupByName s_looks = new LookupByName()
        .OnCalls("AddTag", TagIsAddedTwice.Look)
        .OnCalls(NameBreaksConventions.Calls, NameBreaksConventions.LookAtKeys)
        .OnCreations(NameBreaksConventions.Creations, NameBreaksConventions.LookAtKeys)
        .OnCalls(Meters.Creations, NameBreaksConventions.LookAtMetric)
        .OnCreations("Meter ActivitySource", NameBreaksConventions.LookAtSource)
        .OnCalls("SetTag AddTag", CostlyTag.Look)
        .OnCalls(Meters.Creations, InstrumentWithoutUnit.LookAtCreation)
        .OnCalls("Record", InstrumentWithoutUnit.LookAtRecord)
        .OnCalls(ChatWithoutConversation.Calls, ChatWithoutConversation.Look);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        TelemetryRules.AddedTwice, TelemetryRules.UnconventionalName, TelemetryRules.DeprecatedName, TelemetryRules.CostlyTag,
        TelemetryRules.ErrorNotRecorded, TelemetryRules.WithoutUnit, TelemetryRules.WithoutConversation,
    ];

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
                start.RegisterOperationAction(ErrorIsNotRecorded.Look, OperationKind.CatchClause);
            }
        });
    }
}
