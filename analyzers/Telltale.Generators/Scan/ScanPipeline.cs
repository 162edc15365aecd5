using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The steps from files to what a feature finds in them.</summary>
internal static class ScanPipeline
{
    /// <summary>What each file says without being bound; unchanged files are not looked at again.</summary>
    internal static IncrementalValueProvider<ImmutableArray<TreeFacts>> Facts(IncrementalValueProvider<Compilation> compilation) =>
        compilation
            .SelectMany(static (program, _) => program.SyntaxTrees)
            .Select(TreeScanner.Scan)
            .WithTrackingName(Steps.TreeFacts)
            .Collect();

    /// <summary>What a feature finds, file by file.</summary>
    internal static IncrementalValueProvider<EquatableArray<T>> Bind<T>(
        this FileBinder<T> binder, IncrementalValueProvider<ImmutableArray<TreeFacts>> facts, IncrementalValueProvider<Compilation> compilation)
        where T : IEquatable<T> =>
        facts.Combine(compilation).Select((input, cancellation) => binder.Bind(input.Left, input.Right, cancellation));
}
