using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A file of which declarations are bound; its semantic model is made when the first one is.</summary>
internal sealed class FileToBind(SyntaxTree tree, TreeFacts facts, Lazy<HashSet<string>> names, ParseContext context)
{
    private SemanticModel? _model;
    private SyntaxNode? _root;

    internal TreeFacts Facts { get; } = facts;

    internal ParseContext Context { get; } = context;

    internal SemanticModel Model => _model ??= Context.Compilation.GetSemanticModel(tree);

    /// <summary>What bears an attribute that may be one of those that are looked for.</summary>
    internal IEnumerable<ISymbol> Annotated() => Facts.Attributes
        .Where(attribute => names.Value.Contains(attribute.Name))
        .Select(static attribute => attribute.Position)
        .Distinct()
        .Select(Declared)
        .OfType<ISymbol>();

    /// <summary>What is declared where its name stands.</summary>
    internal ISymbol? Declared(int position) =>
        Declaration(position) is { } declaration ? Model.GetDeclaredSymbol(declaration, Context.Cancellation) : null;

    /// <summary>The syntax that the token at a place belongs to.</summary>
    internal SyntaxNode? Declaration(int position)
    {
        Context.Cancellation.ThrowIfCancellationRequested();
        _root ??= tree.GetRoot(Context.Cancellation);
        return _root.FindToken(position).Parent;
    }
}
