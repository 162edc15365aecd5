using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The steps between annotated methods and the files that implement them.</summary>
internal static class SignalPipeline
{
    /// <summary>The signals, file by file.</summary>
    internal static IncrementalValueProvider<EquatableArray<FileSignals>> Files(
        IncrementalValueProvider<ImmutableArray<TreeFacts>> facts, IncrementalValueProvider<Compilation> compilation) =>
        SignalBinder.Files.Bind(facts, compilation).WithTrackingName(Steps.FileSignals);

    /// <summary>The methods that are signals, in the order of their names.</summary>
    internal static IncrementalValueProvider<EquatableArray<SignalMethod>> Methods(IncrementalValueProvider<EquatableArray<FileSignals>> files) =>
        files
            .Select(static (all, _) => all
                .SelectMany(static file => file.Methods)
                .OrderBy(static m => m.TypeKey, StringComparer.Ordinal)
                .ThenBy(static m => m.Key, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Signals);

    /// <summary>The same methods, by the type they belong to: one file each.</summary>
    internal static IncrementalValuesProvider<SignalType> ByType(IncrementalValueProvider<EquatableArray<SignalMethod>> all) =>
        all
            .SelectMany(static (methods, _) =>
            {
                Dictionary<string, string> files = Names.Files(methods.Select(static m => m.TypeKey).Distinct());
                return methods
                    .GroupBy(static m => m.TypeKey, StringComparer.Ordinal)
                    .Select(type => new SignalType(files[type.Key], type.ToEquatableArray()));
            })
            .WithTrackingName(Steps.SignalTypes);

    /// <summary>The members whose values are observed, in the order of the metrics' names.</summary>
    internal static IncrementalValueProvider<EquatableArray<ObservableModel>> Observables(
        IncrementalValueProvider<EquatableArray<FileSignals>> files) =>
        files
            .Select(static (all, _) => all
                .SelectMany(static file => file.Observables)
                .Distinct() // Both parts of a partial member bear its attributes.
                .OrderBy(static m => m.Name, StringComparer.Ordinal)
                .ThenBy(static m => m.Read, StringComparer.Ordinal)
                .ThenBy(static m => m.Kind, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Observables);

    /// <summary>What the manifest says of all these.</summary>
    internal static IncrementalValueProvider<ManifestSignals> Manifest(IncrementalValueProvider<EquatableArray<FileSignals>> files) =>
        Methods(files).Combine(Observables(files))
            .Select(static (pair, _) => ManifestSignals.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.ManifestSignals);
}
