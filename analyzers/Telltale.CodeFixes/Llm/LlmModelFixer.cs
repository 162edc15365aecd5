using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Marks the parameter that is called like a model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LlmModelFixer)), Shared]
public sealed class LlmModelFixer() : SignalFixer(LlmRules.NoModel.Id)
{
    internal const string Title = "Mark the parameter [LlmModel]";

    private protected override async Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        if (place.Subject is not { } subject
            || place.Declaration.ParameterList.Parameters.FirstOrDefault(p => p.Identifier.ValueText == subject) is not { } parameter
            || await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        string name = LlmAttributeNames.Of("LlmModel", model, parameter.SpanStart);
        return [new Change(Title, Title, new TextChange(new TextSpan(parameter.SpanStart, 0), $"[{name}] "))];
    }
}
