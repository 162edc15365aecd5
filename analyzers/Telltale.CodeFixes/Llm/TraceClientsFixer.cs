using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Has the project trace client libraries: in the attribute that it has, or in a new one where the first call stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceClientsFixer)), Shared]
public sealed class TraceClientsFixer : CodeFixProvider
{
    internal const string Title = "Trace the client in the whole project";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LlmRules.ClientIsNotTraced.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixesAllInOnePass.With(Title, FixAllAsync);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title, cancellation => FixAllAsync(context.Document.Project.Solution, [diagnostic], cancellation), equivalenceKey: Title),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> FixAllAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (IGrouping<ProjectId, Diagnostic> project in diagnostics
            .Where(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree) is not null)
            .GroupBy(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)!.Project.Id)
            .ToList())
        {
            string[] clients =
            [
                .. project.Select(static diagnostic => diagnostic.Properties.TryGetValue(Problem.Subject, out string? client) ? client : null)
                    .OfType<string>().Distinct().OrderBy(static client => client, StringComparer.Ordinal),
            ];
            Document first = project.Select(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)!)
                .OrderBy(static document => document.FilePath ?? document.Name, StringComparer.Ordinal).First();
            solution = await AddAsync(first, clients, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> AddAsync(Document document, string[] clients, CancellationToken cancellation)
    {
        Solution solution = document.Project.Solution;
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return solution;
        }

        if (compilation.Assembly.Attribute(KnownTypes.TraceClients)?.ApplicationSyntaxReference is { } given
            && await given.GetSyntaxAsync(cancellation).ConfigureAwait(false) is AttributeSyntax { ArgumentList.Arguments: [{ Expression: { } value }] }
            && solution.GetDocument(given.SyntaxTree) is { } holder)
        {
            string client = LlmAttributeNames.OfType("Client", compilation.GetSemanticModel(given.SyntaxTree), value.SpanStart);
            return await ChangeAsync(holder, new TextSpan(value.Span.End, 0), string.Concat(clients.Select(name => $" | {client}.{name}")), cancellation)
                .ConfigureAwait(false);
        }

        return await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax root
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                ? await InsertAsync(document, root, model, clients, cancellation).ConfigureAwait(false)
                : solution;
    }

    private static async Task<Solution> InsertAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, string[] clients, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string newLine = UsingDirectives.NewLine(text);
        SyntaxNode? before = root.AttributeLists.LastOrDefault() ?? (SyntaxNode?)root.Usings.LastOrDefault() ?? root.Externs.LastOrDefault();
        int position = before?.FullSpan.End ?? Start(root);
        // Where the file's usings hold.
        int inside = root.Members.FirstOrDefault()?.SpanStart ?? root.EndOfFileToken.SpanStart;
        string attribute = LlmAttributeNames.Of("TraceClients", model, inside);
        string client = LlmAttributeNames.OfType("Client", model, inside);
        string line = $"[assembly: {attribute}({string.Join(" | ", clients.Select(name => $"{client}.{name}"))})]{newLine}";
        bool isApart = before is not AttributeListSyntax;
        return await ChangeAsync(
            document,
            new TextSpan(position, 0),
            (isApart && before is not null ? newLine : "") + line + (before is null ? newLine : ""),
            cancellation).ConfigureAwait(false);
    }

    // A header stays what the file begins with.
    private static int Start(CompilationUnitSyntax root)
    {
        SyntaxTriviaList leading = root.GetFirstToken(includeZeroWidth: true).LeadingTrivia;
        SyntaxTrivia last = leading.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return last.IsKind(SyntaxKind.EndOfLineTrivia) ? last.Span.End : 0;
    }

    private static async Task<Solution> ChangeAsync(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        SourceText before = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.Project.Solution.WithDocumentText(document.Id, before.WithChanges(new TextChange(span, text)));
    }
}
