using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Declares what is implemented, overridden or derived from as sensitive as what does so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplementationIsStricterFixer)), Shared]
public sealed class ImplementationIsStricterFixer : CodeFixProvider
{
    internal const string Title = "Declare the base sensitive too";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PrivacyRules.ImplementationIsStricter.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixesAllInOnePass.With(Title, FixAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Solution solution = context.Document.Project.Solution;
            if (await DeclarationAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => FixAsync(solution, [diagnostic], cancellation), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    // One attribute for a base, even if several implementations ask for it.
    private static async Task<Solution> FixAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SolutionEditor editor = new(solution);
        HashSet<SyntaxNode> declared = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await DeclarationAsync(solution, diagnostic, cancellation).ConfigureAwait(false) is { } found && declared.Add(found.Base))
            {
                DocumentEditor document = await editor.GetDocumentEditorAsync(found.Document.Id, cancellation).ConfigureAwait(false);
                SyntaxNode attribute = Copy(found.Attribute, document.Generator, cancellation).WithAdditionalAnnotations(Simplifier.Annotation);
                document.ReplaceNode(found.Base, (node, generator) => found.IsResult
                    ? generator.AddReturnAttributes(node, attribute)
                    : generator.AddAttributes(node, attribute));
            }
        }

        return editor.GetChangedSolution();
    }

    private static SyntaxNode Copy(AttributeData attribute, SyntaxGenerator generator, CancellationToken cancellation)
    {
        SyntaxNode copy = generator.Attribute(attribute);
        return attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList: null }
            ? copy.RemoveNodes(copy.DescendantNodes().OfType<AttributeArgumentListSyntax>(), SyntaxRemoveOptions.KeepNoTrivia)!
            : copy;
    }

    private static async Task<(Document Document, SyntaxNode Base, AttributeData Attribute, bool IsResult)?> DeclarationAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.Count == 0
            || solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
            || solution.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not { } target || target is SourceGeneratedDocument
            || await SymbolAtAsync(document, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } at
            || await SymbolAtAsync(target, diagnostic.AdditionalLocations[0], cancellation).ConfigureAwait(false) is not { } goal
            || GeneratedCode.Contains(goal.Node.SyntaxTree, target.Project.AnalyzerOptions, cancellation))
        {
            return null;
        }

        bool isResult = goal.Symbol is IMethodSymbol;
        AttributeData? attribute = Candidates(at.Symbol, goal.Symbol)
            .SelectMany(symbol => isResult && symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes())
            .FirstOrDefault(static attribute => DeclaredBy.Any([attribute], null).Classification is not null);
        bool contradicts = goal.Symbol.Has(KnownTypes.NotSensitive);
        return attribute is null || contradicts ? null : (target, goal.Node, attribute, isResult);
    }

    // Where the declaration can stand: on the symbol, on a record's parameter, or on what a base implements for the type.
    private static IEnumerable<ISymbol> Candidates(ISymbol symbol, ISymbol goal)
    {
        yield return symbol;
        if (symbol is IPropertySymbol { ContainingType: { IsRecord: true } record })
        {
            foreach (IParameterSymbol parameter in record.InstanceConstructors.SelectMany(static c => c.Parameters).Where(p => p.Name == symbol.Name))
            {
                yield return parameter;
            }
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } }
            && type.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
        {
            yield return property;
        }

        ISymbol member = goal is IParameterSymbol ? goal.ContainingSymbol : goal;
        if (symbol is INamedTypeSymbol implementing && member is not INamedTypeSymbol
            && implementing.FindImplementationForInterfaceMember(member) is { } found)
        {
            yield return goal is IParameterSymbol { Ordinal: var ordinal } && found is IMethodSymbol method ? method.Parameters[ordinal] : found;
        }
    }

    private static async Task<(ISymbol Symbol, SyntaxNode Node)?> SymbolAtAsync(Document document, Location location, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? node = root?.FindToken(location.SourceSpan.Start).Parent;
        return node is not null && model?.GetDeclaredSymbol(node, cancellation) is { } symbol ? (symbol, node) : null;
    }
}
