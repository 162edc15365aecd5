using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3019: an option about sensitive data says what nobody understands, and is not followed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionCannotBeRead : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LeakRules.OptionCannotBeRead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            OptionsOfTrees options = OptionsOfTrees.Of(end.Options, end.CancellationToken);
            SortedSet<string> complaints = new(StringComparer.Ordinal);
            foreach (SyntaxTree tree in end.Compilation.SyntaxTrees)
            {
                if (options.Of(tree) is { Complaints: { Count: > 0 } found })
                {
                    complaints.UnionWith(found);
                }
            }

            foreach (string complaint in complaints)
            {
                end.ReportDiagnostic(Diagnostic.Create(LeakRules.OptionCannotBeRead, Location.None, complaint));
            }
        });
    }
}
