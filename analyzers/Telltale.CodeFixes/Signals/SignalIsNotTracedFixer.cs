using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes tracing off a signal method, which has no work to trace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignalIsNotTracedFixer)), Shared]
public sealed class SignalIsNotTracedFixer() : SignalFixer(SignalRules.ConflictingOptions.Id)
{
    internal const string Title = "Remove [Traced] and [Measured]";

    private protected override Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        TextChange[] edits = place.Subject is null ? [] : [.. Removal(place.Declaration.AttributeLists, "Traced", "Measured")];
        return Task.FromResult<IReadOnlyList<Change>>(edits.Length == 0 ? [] : [new Change(Title, Title, edits)]);
    }
}
