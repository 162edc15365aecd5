using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Telltale.CodeFixes;

/// <summary>Instruments at the definition all methods that the diagnostics of a scope point at, in one pass.</summary>
internal sealed class InstrumentAllAtTheDefinition : FixAllProvider
{
    internal static readonly InstrumentAllAtTheDefinition Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        ImmutableArray<Location>.Builder methods = ImmutableArray.CreateBuilder<Location>();
        foreach (Project project in ProjectsOf(context))
        {
            // For one document too, all of its project is asked: what is reported when the compilation ends, as
            // TELL1002 is, does not count among the diagnostics of a document.
            foreach (Diagnostic diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (InstrumentAtTheDefinitionFixer.Helps(diagnostic)
                    && (context.Scope != FixAllScope.Document || IsIn(context.Document, diagnostic)))
                {
                    methods.Add(InstrumentAtTheDefinitionFixer.MethodOf(diagnostic));
                }
            }
        }

        return methods.Count > 0 ? InstrumentAtTheDefinitionFixer.Fix(context.Solution, methods.ToImmutable()) : null;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
            : [context.Project];

    private static bool IsIn(Document? document, Diagnostic diagnostic) =>
        document is not null
        && document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id;
}
