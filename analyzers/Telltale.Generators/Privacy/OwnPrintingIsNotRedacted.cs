using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL3102: a record prints itself, and shows sensitive members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnPrintingIsNotRedacted : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.OwnPrintingIsNotRedacted];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Sensitive) is not null)
            {
                start.RegisterOperationBlockAction(Look);
            }
        });
    }

    private static void Look(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsStatic: false, ContainingType: { IsRecord: true } record } method
            || !IsPrinting(method))
        {
            return;
        }

        string[] shown =
        [
            .. context.OperationBlocks
                .SelectMany(static block => block.Descendants())
                .OfType<IMemberReferenceOperation>()
                .Where(static reference => !Sanitisers.Stop(reference))
                .Select(static reference => reference.Member)
                .Where(member => member is IPropertySymbol or IFieldSymbol && IsSensitive(record, member, context.Compilation))
                .Select(static member => $"'{member.Name}'")
                .Distinct(),
        ];
        if (shown.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                PrivacyRules.OwnPrintingIsNotRedacted, method.Locations[0], record.Name, string.Join(", ", shown)));
        }
    }

    private static bool IsPrinting(IMethodSymbol method) =>
        method is { Name: nameof(ToString), Parameters.IsEmpty: true, IsOverride: true }
        || (method is { Name: RecordShape.PrintMembers, Parameters: [{ Type: var type }] } && type.Is(KnownTypes.StringBuilder));

    // Members of the record itself; what it hands on to members of others is theirs to say.
    private static bool IsSensitive(INamedTypeSymbol record, ISymbol member, Compilation compilation)
    {
        for (INamedTypeSymbol? type = record; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
            {
                return !member.IsStatic && RecordShape.Sensitive(type, member, compilation) is not null;
            }
        }

        return false;
    }
}
