using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Changes of text, of one file or of several, that stop some leaks.</summary>
/// <param name="Changes">The changes; those that say the same twice count once.</param>
/// <param name="Stopped">How many leaks they stop.</param>
internal sealed record LeakEdit(IReadOnlyList<(SyntaxTree Tree, TextChange Change)> Changes, int Stopped)
{
    internal static LeakEdit Of(SyntaxTree tree, IEnumerable<TextChange> changes, int stopped) =>
        new([.. changes.Select(change => (tree, change))], stopped);

    /// <summary>Both, in one.</summary>
    internal LeakEdit With(LeakEdit other) => new([.. Changes, .. other.Changes], Stopped + other.Stopped);

    internal IEnumerable<SyntaxTree> Trees => Changes.Select(static change => change.Tree).Distinct();

    /// <summary>The changes of a file in order, none within another.</summary>
    internal IReadOnlyList<TextChange> In(SyntaxTree tree)
    {
        List<TextChange> merged = [];
        foreach (TextChange change in Changes.Where(change => change.Tree == tree).Select(static change => change.Change).Distinct()
            .OrderBy(static change => change.Span.Start).ThenByDescending(static change => change.Span.Length))
        {
            if (merged.Count == 0 || merged[merged.Count - 1].Span.End <= change.Span.Start)
            {
                merged.Add(change);
            }
            else if (merged[merged.Count - 1] is { NewText: "" } last && change.NewText == "" && last.Span.End < change.Span.End)
            {
                merged[merged.Count - 1] = new(TextSpan.FromBounds(last.Span.Start, change.Span.End), "");
            }
        }

        return merged;
    }

    /// <summary>Where a place of the file is after the changes.</summary>
    internal int Moved(SyntaxTree tree, int position) =>
        position + In(tree).Where(change => change.Span.End <= position).Sum(static change => change.NewText!.Length - change.Span.Length);

    internal Compilation Apply(Compilation compilation, CancellationToken cancellation) =>
        Trees.Aggregate(compilation, (whole, tree) => whole.ReplaceSyntaxTree(
            tree, tree.WithChangedText(tree.GetText(cancellation).WithChanges(In(tree)))));

    internal Solution Apply(Solution solution, CancellationToken cancellation) =>
        Trees.Aggregate(solution, (whole, tree) => solution.GetDocument(tree) is { } document
            ? whole.WithDocumentText(document.Id, tree.GetText(cancellation).WithChanges(In(tree)))
            : whole);
}
