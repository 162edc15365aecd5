using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>The steps between annotated methods and the files that implement them.</summary>
internal static class SignalPipeline
{
    /// <summary>The methods that are signals, in the order of their names.</summary>
    internal static IncrementalValueProvider<EquatableArray<SignalMethod>> Methods(SyntaxValueProvider syntax)
    {
        IncrementalValueProvider<ImmutableArray<SignalMethod>> all = Methods(syntax, SignalAttributes.All[0]);
        foreach (string attribute in SignalAttributes.All.Skip(1))
        {
            all = all.Combine(Methods(syntax, attribute)).Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        }

        return all
            .Select(static (methods, _) => methods
                .OrderBy(static m => m.TypeKey, StringComparer.Ordinal)
                .ThenBy(static m => m.Key, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Signals);
    }

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

    // A method with several attributes comes by several times; it is read by its first one.
    private static IncrementalValueProvider<ImmutableArray<SignalMethod>> Methods(SyntaxValueProvider syntax, string attribute) =>
        syntax
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                (context, cancellation) => context.TargetSymbol is IMethodSymbol method && SignalAttributes.First(method) == attribute
                    ? SignalParser.Parse(method, new ParseContext(context.SemanticModel.Compilation, report: null, cancellation))
                    : null)
            .Where(static method => method is not null)
            .Select(static (method, _) => method!)
            .Collect();

    /// <summary>The members whose values are observed, in the order of the metrics' names.</summary>
    internal static IncrementalValueProvider<EquatableArray<ObservableModel>> Observables(SyntaxValueProvider syntax)
    {
        IncrementalValueProvider<ImmutableArray<ObservableModel>> all = Observables(syntax, ObservableParser.Attributes[0].Attribute);
        foreach ((string attribute, _) in ObservableParser.Attributes.Skip(1))
        {
            all = all.Combine(Observables(syntax, attribute)).Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        }

        return all
            .Select(static (models, _) => models
                .OrderBy(static m => m.Name, StringComparer.Ordinal)
                .ThenBy(static m => m.Read, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Observables);
    }

    /// <summary>What the manifest says of all these.</summary>
    internal static IncrementalValueProvider<ManifestSignals> Manifest(SyntaxValueProvider syntax) =>
        Methods(syntax).Combine(Observables(syntax))
            .Select(static (pair, _) => ManifestSignals.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.ManifestSignals);

    private static IncrementalValueProvider<ImmutableArray<ObservableModel>> Observables(SyntaxValueProvider syntax, string attribute) =>
        syntax
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax or PropertyDeclarationSyntax,
                (context, cancellation) => ObservableParser.Parse(
                    context.TargetSymbol, attribute, new ParseContext(context.SemanticModel.Compilation, report: null, cancellation)))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .Collect();
}
