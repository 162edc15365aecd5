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
            OptionsOfTrees options = new(end.Options, end.CancellationToken);
            IEnumerable<string> complaints = end.Compilation.SyntaxTrees
                .SelectMany(tree => options.Of(tree).Complaints)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static complaint => complaint, StringComparer.Ordinal);
            foreach (string complaint in complaints)
            {
                end.ReportDiagnostic(Diagnostic.Create(LeakRules.OptionCannotBeRead, Location.None, complaint));
            }
        });
    }
}
