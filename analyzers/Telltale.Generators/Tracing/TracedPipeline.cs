using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The steps between symbols and texts.</summary>
internal static class TracedPipeline
{
    /// <summary>The annotated methods, file by file.</summary>
    internal static IncrementalValueProvider<EquatableArray<FileAnnotations>> Annotations(
        IncrementalValueProvider<ImmutableArray<TreeFacts>> facts, IncrementalValueProvider<Compilation> compilation) =>
        AnnotationBinder.Files.Bind(facts, compilation).WithTrackingName(Steps.Annotations);

    /// <summary>The methods we implement.</summary>
    internal static IncrementalValueProvider<EquatableArray<DefinitionMethod>> Definitions(
        IncrementalValueProvider<EquatableArray<FileAnnotations>> annotations, IncrementalValueProvider<Switches> switches) =>
        annotations.Combine(switches)
            .Select(static (input, _) => input.Left
                .SelectMany(static file => file.Definitions)
                // While somebody types, the compiler says where something is missing, and an analyzer what.
                .Where(method => method.Unimplemented is null || !input.Right.IsDesignTime)
                .OrderBy(static m => m.Method.TypeKey, StringComparer.Ordinal)
                .ThenBy(static m => m.Method.Key, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Definitions);

    /// <summary>The methods that are instrumented where they are called.</summary>
    internal static IncrementalValueProvider<EquatableArray<ManifestEntry>> Annotated(
        IncrementalValueProvider<EquatableArray<FileAnnotations>> annotations) =>
        annotations
            .Select(static (files, _) => files
                .SelectMany(static file => file.CallSites)
                .GroupBy(static entry => entry.Id, StringComparer.Ordinal)
                .Select(static group => group.First())
                .OrderBy(static entry => entry.Id, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Annotated);

    /// <summary>The same methods, by the type they belong to: one file each.</summary>
    internal static IncrementalValuesProvider<DefinedType> ByType(IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions) =>
        definitions
            .SelectMany(static (methods, _) =>
            {
                Dictionary<string, string> files = Names.Files(methods.Select(static m => m.Method.TypeKey).Distinct());
                return methods
                    .GroupBy(static m => m.Method.TypeKey, StringComparer.Ordinal)
                    .Select(type => new DefinedType(files[type.Key], type.ToEquatableArray()));
            })
            .WithTrackingName(Steps.DefinedTypes);

    /// <summary>The calls that are intercepted, file by file.</summary>
    internal static IncrementalValueProvider<EquatableArray<FileCalls>> Calls(
        IncrementalValueProvider<ImmutableArray<TreeFacts>> facts,
        IncrementalValueProvider<Compilation> compilation,
        IncrementalValueProvider<EquatableArray<ManifestEntry>> annotated,
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions,
        IncrementalValueProvider<Switches> switches)
    {
        IncrementalValueProvider<ReferencedManifests> references = compilation
            .Select(ManifestReader.Read)
            .WithTrackingName(Steps.References);
        IncrementalValueProvider<LlmClient> clients = compilation
            .Select(static (program, _) => TracedClients.Of(program))
            .WithTrackingName(Steps.Clients);
        IncrementalValueProvider<AnnotatedNames> names = annotated.Combine(definitions).Combine(references).Combine(clients)
            .Select(static (input, _) => NamesOf(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right));
        return facts.Combine(names).Combine(compilation).Combine(switches)
            .Select(static (input, cancellation) => input.Right.Intercepts
                ? CallSiteBinder.Bind(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, cancellation)
                : default)
            .WithTrackingName(Steps.CallSites);
    }

    /// <summary>The same calls, by the type whose methods they call: one file for each type, one wrapper for each method.</summary>
    internal static IncrementalValuesProvider<InterceptedType> ByTarget(IncrementalValueProvider<EquatableArray<FileCalls>> calls) =>
        calls
            .SelectMany(static (files, _) =>
            {
                ILookup<string, CallSite> types = files
                    .SelectMany(static file => file.Sites)
                    .ToLookup(static site => site.Target.TypeKey, StringComparer.Ordinal);
                Dictionary<string, string> names = Names.Files(types.Select(static type => type.Key).OrderBy(static key => key, StringComparer.Ordinal));
                return names.Select(name => new InterceptedType(name.Key, name.Value, MethodsOf(types[name.Key])));
            })
            .WithTrackingName(Steps.InterceptedTypes);

    /// <summary>The readers of what libraries say of a model, if any wrapper reads it.</summary>
    internal static IncrementalValueProvider<string?> Readers(
        IncrementalValueProvider<Compilation> compilation,
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions,
        IncrementalValueProvider<EquatableArray<FileCalls>> calls) =>
        definitions.Combine(calls)
            .Select(static (input, _) => input.Left.Any(static definition => definition.Method.Llm is not null)
                || input.Right.Any(static file => file.Sites.Any(static site => site.Target.Llm is not null)))
            .Combine(compilation)
            .Select(static (input, _) => input.Left ? LlmReadersFile.Of(input.Right) : null)
            .WithTrackingName(Steps.LlmReaders);

    internal static IncrementalValueProvider<ManifestModel?> Manifest(
        IncrementalValueProvider<SourceModel> source,
        IncrementalValueProvider<EquatableArray<ManifestEntry>> annotated,
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions,
        IncrementalValueProvider<EquatableArray<FileCalls>> calls,
        IncrementalValueProvider<ManifestSignals> signals,
        IncrementalValueProvider<Switches> switches) =>
        annotated.Combine(definitions).Combine(calls).Combine(source).Combine(signals).Combine(switches)
            .Select(static (input, _) =>
            {
                (((((EquatableArray<ManifestEntry> entries, EquatableArray<DefinitionMethod> methods), EquatableArray<FileCalls> files),
                    SourceModel model), ManifestSignals others), Switches options) = input;
                return options.IsEnabled && !options.IsDesignTime ? ManifestOf(model, entries, methods, files, others) : null;
            })
            .WithTrackingName(Steps.Manifest);

    private static EquatableArray<InterceptedMethod> MethodsOf(IEnumerable<CallSite> sites) =>
        sites
            .GroupBy(static site => site.Target.Key, StringComparer.Ordinal)
            .OrderBy(static method => method.Key, StringComparer.Ordinal)
            .Select(static method => new InterceptedMethod(
                method.First().Target,
                method.Select(static site => $"{site.Attribute} // {site.Place}")
                    .OrderBy(static line => line, StringComparer.Ordinal)
                    .ToEquatableArray()))
            .ToEquatableArray();

    private static AnnotatedNames NamesOf(
        EquatableArray<ManifestEntry> annotated, EquatableArray<DefinitionMethod> definitions, ReferencedManifests references, LlmClient clients)
    {
        SortedSet<string> names = new(references.Names, StringComparer.Ordinal);
        names.UnionWith(annotated.Select(static entry => entry.Function.Substring(entry.Function.LastIndexOf('.') + 1)));
        names.UnionWith(KnownCalls.Names(clients));
        SortedSet<string> covered = new(references.Covered, StringComparer.Ordinal);
        covered.UnionWith(definitions.SelectMany(static definition => definition.Method.Manifest.Covers));
        return new AnnotatedNames(names.ToEquatableArray(), covered.ToEquatableArray(), clients);
    }

    private static ManifestModel? ManifestOf(
        SourceModel source,
        EquatableArray<ManifestEntry> annotated,
        EquatableArray<DefinitionMethod> definitions,
        EquatableArray<FileCalls> files,
        ManifestSignals signals)
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

        return methods.Count == 0 && signals.IsEmpty ? null : new ManifestModel(source, methods.Values.ToEquatableArray(), signals);
    }
}
