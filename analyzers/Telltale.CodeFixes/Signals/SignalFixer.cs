using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>What the fixes of signal methods share: they change the text of one document, each only a little of it.</summary>
public abstract class SignalFixer : CodeFixProvider
{
    private protected SignalFixer(params string[] rules) => FixableDiagnosticIds = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || context.Document is SourceGeneratedDocument
            || GeneratedCode.Contains(root.SyntaxTree, context.Document.Project.AnalyzerOptions, context.CancellationToken))
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode at = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent!;
            if (at.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
                || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method)
            {
                continue;
            }

            Place place = new(context.Document, declaration, method, at as ParameterSyntax, diagnostic);
            foreach (Change change in await FindAsync(place, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(change.Title, cancellation => ApplyAsync(context.Document, change, cancellation), change.Key), diagnostic);
            }
        }
    }

    /// <summary>What can be done about it.</summary>
    private protected abstract Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation);

    /// <summary>Takes attributes away, and their brackets if nothing else is in them.</summary>
    private protected static IEnumerable<TextChange> Removal(SyntaxList<AttributeListSyntax> lists, params string[] names)
    {
        foreach (AttributeListSyntax list in lists)
        {
            List<AttributeSyntax> kept = [.. list.Attributes.Where(attribute => !names.Contains(NameOf(attribute)))];
            if (kept.Count == 0)
            {
                // What stands before the next token of the line is its own; on one line it is that of the brackets.
                string before = list.GetLeadingTrivia().ToFullString();
                bool isLine = list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
                yield return new TextChange(list.FullSpan, isLine ? before.TrimEnd(' ', '\t') : before);
            }
            else if (kept.Count < list.Attributes.Count)
            {
                yield return new TextChange(
                    TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes.Last().Span.End),
                    string.Join(", ", kept.Select(static attribute => attribute.ToString())));
            }
        }
    }

    /// <summary>Whether nobody calls the method, so that its parameters may change.</summary>
    private protected static async Task<bool> IsNeverUsedAsync(Place place, CancellationToken cancellation) =>
        (await UsesAsync(place, cancellation).ConfigureAwait(false)).Count == 0;

    private protected static async Task<IReadOnlyList<ReferenceLocation>> UsesAsync(Place place, CancellationToken cancellation)
    {
        IEnumerable<ReferencedSymbol> found = await SymbolFinder
            .FindReferencesAsync(place.Method, place.Document.Project.Solution, cancellation).ConfigureAwait(false);
        return [.. found.SelectMany(static symbol => symbol.Locations)];
    }

    private static string NameOf(AttributeSyntax attribute)
    {
        string name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    private static async Task<Document> ApplyAsync(Document document, Change change, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change.Edits.OrderBy(static edit => edit.Span.Start)));
    }

    /// <summary>Where something was reported.</summary>
    private protected sealed record Place(
        Document Document, MethodDeclarationSyntax Declaration, IMethodSymbol Method, ParameterSyntax? Parameter, Diagnostic Diagnostic)
    {
        internal string? Subject => Diagnostic.Properties.TryGetValue(Problem.Subject, out string? subject) ? subject : null;

        internal IParameterSymbol? ParameterSymbol => Parameter is null ? null
            : Method.Parameters.FirstOrDefault(p => p.Name == Parameter.Identifier.ValueText);
    }

    /// <summary>What a fix does.</summary>
    private protected sealed record Change(string Title, string Key, params TextChange[] Edits);
}
