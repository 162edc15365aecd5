using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3103: what is declared sensitive is seen in clear as what it overrides, implements or derives from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImplementationIsStricter : DiagnosticAnalyzer
{
    private static readonly SymbolDisplayFormat s_name =
        new(memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.ImplementationIsStricter];

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
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        foreach (StricterMember found in StricterMembers.Of(type))
        {
            // What a base implements for this type may stand in another assembly.
            ISymbol where = SymbolEqualityComparer.Default.Equals(found.Strict.ContainingType, type) ? found.Strict : type;
            context.ReportDiagnostic(Diagnostic.Create(
                PrivacyRules.ImplementationIsStricter,
                where.Locations[0],
                found.Base.Locations.Where(place => place.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree)).Take(1),
                NameOf(found.Strict),
                NameOf(found.Base)));
        }
    }

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } =>
            $"'{constructor.ContainingType.Name}({symbol.Name})'",
        IParameterSymbol => $"'{symbol.ContainingSymbol.ToDisplayString(s_name)}({symbol.Name})'",
        IMethodSymbol => $"the result of '{symbol.ToDisplayString(s_name)}'",
        _ => $"'{symbol.ToDisplayString(s_name)}'",
    };
}
