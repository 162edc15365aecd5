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
}
