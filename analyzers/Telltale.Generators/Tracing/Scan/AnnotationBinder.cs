using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Finds the annotated methods. Only declarations that bear an attribute of that name, and partial methods without a body, are bound, and a
/// file is bound again only when it or the surface of the program has changed.
/// </summary>
internal static class AnnotationBinder
{
    private static readonly BoundFiles<FileAnnotations> s_bound = new();

    internal static EquatableArray<FileAnnotations> Bind(
        ImmutableArray<TreeFacts> facts, Compilation compilation, CancellationToken cancellation)
    {
        ulong mark = CompilationMark.Of(compilation, facts);
        HashSet<string> aliases = [.. facts.SelectMany(static tree => tree.Aliases)];
        ParseContext context = new(compilation, report: null, cancellation);
        List<FileAnnotations> files = [];
        int index = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            TreeFacts tokens = facts[index++];
            List<int> annotated = tokens.Attributes
                .Where(attribute => AttributeNames.MayBeOurs(attribute.Name, aliases))
                .Select(static attribute => attribute.Position)
                .Distinct()
                .ToList();
            if (annotated.Count == 0 && tokens.PartialMethods.IsEmpty)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            files.Add(s_bound.GetOrBind(tree, mark, () => Bind(tree, annotated, tokens.PartialMethods, context)));
        }

        return files.ToEquatableArray();
    }

    private static FileAnnotations Bind(
        SyntaxTree tree, List<int> annotated, EquatableArray<NamedPlace> partialMethods, ParseContext context)
    {
        SemanticModel model = context.Compilation.GetSemanticModel(tree);
        SyntaxNode root = tree.GetRoot(context.Cancellation);
        IEnumerable<ManifestEntry> callSites = annotated
            .SelectMany(position => MethodsOf(Declared(position)))
            .Where(static method => !InstrumentationMode.IsDefinitionSite(method))
            .Select(method => TracedParser.ParseCallSite(method, isReduced: method.IsExtensionMethod, context)?.Manifest)
            .OfType<ManifestEntry>();
        IEnumerable<DefinitionMethod> definitions = partialMethods
            .Select(place => Declared(place.Position))
            .OfType<IMethodSymbol>()
            .Where(InstrumentationMode.IsDefinitionSite)
            .Select(method => TracedParser.ParseDefinition(method, context))
            .OfType<DefinitionMethod>();
        return new FileAnnotations(callSites.ToEquatableArray(), definitions.ToEquatableArray());

        ISymbol? Declared(int position) =>
            root.FindToken(position).Parent is MemberDeclarationSyntax declaration
                ? model.GetDeclaredSymbol(declaration, context.Cancellation)
                : null;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => [method],
        INamedTypeSymbol type => type.GetMembers()
            .Concat(type.GetTypeMembers().Where(static nested => nested.IsExtension).SelectMany(static block => block.GetMembers()))
            .OfType<IMethodSymbol>()
            .Where(Annotations.StandsForMembers),
        _ => [],
    };
}
