using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes away the annotations that another one on the method excludes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecondAnnotationFixer)), Shared]
public sealed class SecondAnnotationFixer() : SignalFixer(LlmRules.TwoAnnotations.Id)
{
    internal const string Title = "Remove what does not hold";

    private protected override Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        TextChange[] edits = place.Subject is { } subject ? [.. Removal(place.Declaration.AttributeLists, subject.Split(','))] : [];
        return Task.FromResult<IReadOnlyList<Change>>(edits.Length == 0 ? [] : [new Change(Title, Title, edits)]);
    }
}
