using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes a sensitive parameter out of the metrics where a log or span event still writes it, redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveDimensionFixer)), Shared]
public sealed class SensitiveDimensionFixer() : SignalFixer(SignalRules.SensitiveDimension.Id)
{
    internal const string Title = "Remove [Dimension]";

    private protected override Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        bool isWritten = place.Method.Has(KnownTypes.LogEvent) || place.Method.Has(KnownTypes.SpanEvent);
        TextChange[] edits = isWritten && place.Parameter is { } parameter ? [.. Removal(parameter.AttributeLists, "Dimension")] : [];
        return Task.FromResult<IReadOnlyList<Change>>(edits.Length == 0 ? [] : [new Change(Title, Title, edits)]);
    }
}
