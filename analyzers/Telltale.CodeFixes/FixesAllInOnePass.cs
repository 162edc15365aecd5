using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Telltale.CodeFixes;

/// <summary>Hands all diagnostics of a scope to a fix that changes a solution, whatever documents it changes for them.</summary>
internal sealed class FixesAllInOnePass : FixAllProvider
{
    private readonly string _title;
    private readonly Func<Solution, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> _fix;

    private FixesAllInOnePass(string title, Func<Solution, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> fix)
    {
        _title = title;
        _fix = fix;
    }

    internal static FixesAllInOnePass With(
        string title, Func<Solution, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> fix) => new(title, fix);

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        ImmutableArray<Diagnostic>.Builder all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp)
            : [context.Project])
        {
            all.AddRange(context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        ImmutableArray<Diagnostic> diagnostics = all.ToImmutable();
        return diagnostics.IsEmpty ? null : CodeAction.Create(
            _title, cancellation => _fix(context.Solution, diagnostics, cancellation), equivalenceKey: _title);
    }
}
