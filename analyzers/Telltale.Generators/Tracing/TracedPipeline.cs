using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>The steps between symbols and texts.</summary>
internal static class TracedPipeline
{
    /// <summary>Every partial method without a body that is annotated, by itself or by inheritance.</summary>
    internal static IncrementalValueProvider<EquatableArray<DefinitionMethod>> Definitions(SyntaxValueProvider syntax) =>
        syntax.CreateSyntaxProvider(
                static (node, _) => node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } method
                    && method.Modifiers.Any(SyntaxKind.PartialKeyword),
                static (context, cancellation) =>
                    context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is IMethodSymbol method
                    && InstrumentationMode.IsDefinitionSite(method)
                        ? TracedParser.ParseDefinition(method, new ParseContext(context.SemanticModel.Compilation, report: null, cancellation))
                        : null)
            .Where(static method => method is not null)
            .Collect()
            .Select(static (methods, _) => methods
                .OfType<DefinitionMethod>()
                .OrderBy(static m => m.Method.TypeKey, StringComparer.Ordinal)
                .ThenBy(static m => m.Method.Key, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Definitions);

    internal static IncrementalValuesProvider<(string TypeKey, EquatableArray<DefinitionMethod> Methods)> ByType(
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions) =>
        definitions
            .SelectMany(static (methods, _) => methods
                .GroupBy(static m => m.Method.TypeKey, StringComparer.Ordinal)
                .Select(static group => (group.Key, group.ToEquatableArray())))
            .WithTrackingName(Steps.DefinedTypes);

    /// <summary>Every annotated method that is instrumented where it is called.</summary>
    internal static IncrementalValueProvider<EquatableArray<ManifestEntry>> Annotated(SyntaxValueProvider syntax)
    {
        IncrementalValueProvider<ImmutableArray<EquatableArray<ManifestEntry>>> traced =
            Annotated(syntax, KnownTypes.Traced).WithTrackingName(Steps.TracedNames).Collect();
        IncrementalValueProvider<ImmutableArray<EquatableArray<ManifestEntry>>> measured =
            Annotated(syntax, KnownTypes.Measured).WithTrackingName(Steps.MeasuredNames).Collect();
        return traced.Combine(measured).Select(static (pair, _) => pair.Left
            .Concat(pair.Right)
            .SelectMany(static entries => entries)
            .GroupBy(static entry => entry.Id, StringComparer.Ordinal)
            .Select(static group => group.First())
            .OrderBy(static entry => entry.Id, StringComparer.Ordinal)
            .ToEquatableArray());
    }

    /// <summary>The calls that are intercepted, file by file.</summary>
    internal static IncrementalValueProvider<EquatableArray<FileCalls>> Calls(
        IncrementalValueProvider<Compilation> compilation,
        IncrementalValueProvider<EquatableArray<ManifestEntry>> annotated,
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions,
        IncrementalValueProvider<Switches> switches)
    {
        IncrementalValueProvider<ReferencedManifests> references = compilation
            .Select(ManifestReader.Read)
            .WithTrackingName(Steps.References);
        IncrementalValueProvider<AnnotatedNames> names = annotated.Combine(definitions).Combine(references)
            .Select(static (input, _) => NamesOf(input.Left.Left, input.Left.Right, input.Right));
        IncrementalValueProvider<ImmutableArray<TreeFacts>> facts = compilation.Combine(switches)
            .SelectMany(static (pair, _) => pair.Right.Intercepts ? pair.Left.SyntaxTrees : [])
            .Select(TreeScanner.Scan)
            .WithTrackingName(Steps.TreeFacts)
            .Collect();
        return facts.Combine(names).Combine(compilation).Combine(switches)
            .Select(static (input, cancellation) => input.Right.Intercepts
                ? CallSiteBinder.Bind(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, cancellation)
                : default)
            .WithTrackingName(Steps.CallSites);
    }

    /// <summary>The same calls, by the type whose methods they call: one wrapper for each method.</summary>
    internal static IncrementalValuesProvider<InterceptedType> ByTarget(IncrementalValueProvider<EquatableArray<FileCalls>> calls) =>
        calls
            .SelectMany(static (files, _) => files
                .SelectMany(static file => file.Sites)
                .GroupBy(static site => site.Target.TypeKey, StringComparer.Ordinal)
                .OrderBy(static type => type.Key, StringComparer.Ordinal)
                .Select(static type => new InterceptedType(
                    type.Key,
                    type.GroupBy(static site => site.Target.Key, StringComparer.Ordinal)
                        .OrderBy(static method => method.Key, StringComparer.Ordinal)
                        .Select(static method => new InterceptedMethod(
                            method.First().Target,
                            method.Select(static site => $"{site.Attribute} // {site.Place}")
                                .OrderBy(static line => line, StringComparer.Ordinal)
                                .ToEquatableArray()))
                        .ToEquatableArray())))
            .WithTrackingName(Steps.InterceptedTypes);

    internal static IncrementalValueProvider<ManifestModel?> Manifest(
        IncrementalValueProvider<SourceModel> source,
        IncrementalValueProvider<EquatableArray<ManifestEntry>> annotated,
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions,
        IncrementalValueProvider<EquatableArray<FileCalls>> calls,
        IncrementalValueProvider<Switches> switches) =>
        annotated.Combine(definitions).Combine(calls).Combine(source).Combine(switches)
            .Select(static (input, _) =>
            {
                ((((EquatableArray<ManifestEntry> entries, EquatableArray<DefinitionMethod> methods), EquatableArray<FileCalls> files),
                    SourceModel model), Switches options) = input;
                return options.IsEnabled && !options.IsDesignTime ? ManifestOf(model, entries, methods, files) : null;
            })
            .WithTrackingName(Steps.Manifest);

    private static IncrementalValuesProvider<EquatableArray<ManifestEntry>> Annotated(SyntaxValueProvider syntax, string attribute) =>
        syntax.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is MethodDeclarationSyntax or TypeDeclarationSyntax,
            static (context, cancellation) =>
            {
                ParseContext parse = new(context.SemanticModel.Compilation, report: null, cancellation);
                return MethodsOf(context.TargetSymbol)
                    .Where(static method => !InstrumentationMode.IsDefinitionSite(method))
                    .Select(method => TracedParser.ParseCallSite(method, isReduced: method.IsExtensionMethod, parse)?.Manifest)
                    .OfType<ManifestEntry>()
                    .ToEquatableArray();
            });

    private static IEnumerable<IMethodSymbol> MethodsOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => [method],
        INamedTypeSymbol type => type.GetMembers()
            .Concat(type.GetTypeMembers().Where(static nested => nested.IsExtension).SelectMany(static block => block.GetMembers()))
            .OfType<IMethodSymbol>()
            .Where(Annotations.StandsForMembers),
        _ => [],
    };

    private static AnnotatedNames NamesOf(
        EquatableArray<ManifestEntry> annotated, EquatableArray<DefinitionMethod> definitions, ReferencedManifests references)
    {
        SortedSet<string> names = new(references.Names, StringComparer.Ordinal);
        names.UnionWith(annotated.Select(static entry => entry.Function.Substring(entry.Function.LastIndexOf('.') + 1)));
        SortedSet<string> covered = new(references.Covered, StringComparer.Ordinal);
        covered.UnionWith(definitions.SelectMany(static definition => definition.Method.Manifest.Covers));
        return new AnnotatedNames(names.ToEquatableArray(), covered.ToEquatableArray());
    }

    private static ManifestModel? ManifestOf(
        SourceModel source,
        EquatableArray<ManifestEntry> annotated,
        EquatableArray<DefinitionMethod> definitions,
        EquatableArray<FileCalls> files)
    {
        SortedDictionary<string, ManifestMethod> methods = new(StringComparer.Ordinal);
        foreach (ManifestEntry entry in annotated.Concat(definitions.Select(static d => d.Method.Manifest)))
        {
            methods[entry.Id] = new ManifestMethod(entry, 0);
        }

        foreach (CallSite site in files.SelectMany(static file => file.Sites))
        {
            string id = site.Target.Manifest.Id;
            int count = methods.TryGetValue(id, out ManifestMethod? known) ? known.CallSites : 0;
            methods[id] = new ManifestMethod(site.Target.Manifest, count + 1);
        }

        return methods.Count == 0 ? null : new ManifestModel(source, methods.Values.ToEquatableArray());
    }
}
