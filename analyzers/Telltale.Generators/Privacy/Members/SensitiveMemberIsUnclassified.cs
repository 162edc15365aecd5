using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3015: a member is sensitive by its name, and not classified. Its fix classifies a whole code base.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveMemberIsUnclassified : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MemberRules.SensitiveMemberIsUnclassified];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation))
            {
                UnclassifiedMembers members = new(LeakFlow.Of(start.Compilation, start.Options, start.CancellationToken));
                start.RegisterSymbolAction(type => Look(type, members), SymbolKind.NamedType);
            }
        });
    }

    private static void Look(SymbolAnalysisContext context, UnclassifiedMembers members)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type)
        {
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            // Of a partial type one part may be written by a generator.
            if (members.Of(member) is { } evidence
                && member.Locations[0] is { SourceTree: { } tree } where
                && !GeneratedCode.Contains(tree, context.Options, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    MemberRules.SensitiveMemberIsUnclassified, where,
                    ImmutableDictionary<string, string?>.Empty.Add(LeakReport.Class, evidence.Class.ToString()),
                    evidence.Name, LeakReport.Text(evidence.Class)));
            }
        }
    }
}
