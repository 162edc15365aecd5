using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3101: a record's own <c>ToString</c> shows sensitive members, and we cannot write another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordMustBePartial : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.RecordMustBePartial];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Sensitive) is not null)
            {
                start.RegisterSymbolAction(Look, SymbolKind.NamedType);
            }
        });
    }

    private static void Look(SymbolAnalysisContext context)
    {
        INamedTypeSymbol record = (INamedTypeSymbol)context.Symbol;
        if (record.IsRecord
            && RecordShape.WhyNot(record) is { } reason
            && RecordShape.HasSensitive(record, context.Compilation)
            && RecordShape.OwnPrintMembers(record) is null
            && RecordShape.OwnToString(record) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                PrivacyRules.RecordMustBePartial, record.Locations[0], record.Name, reason));
        }
    }
}
