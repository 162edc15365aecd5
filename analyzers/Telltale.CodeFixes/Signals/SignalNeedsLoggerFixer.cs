using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Gives a log event that nobody calls yet a parameter for its logger. Where it is called, only its callers have one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignalNeedsLoggerFixer)), Shared]
public sealed class SignalNeedsLoggerFixer() : SignalFixer(SignalRules.NoLogger.Id)
{
    internal const string Title = "Add an ILogger parameter";

    private protected override async Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        if (place.Subject is null || !await IsNeverUsedAsync(place, cancellation).ConfigureAwait(false)
            || await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(KnownTypes.Logger) is not { } logger)
        {
            return [];
        }

        ParameterListSyntax list = place.Declaration.ParameterList;
        string type = logger.ToMinimalDisplayString(model, list.SpanStart);
        string name = Names.Unique("logger", new HashSet<string>(place.Method.Parameters.Select(static p => p.Name)));

        // The receiver of an extension method stays the first.
        TextChange edit = list.Parameters.Count == 0 ? At(list.OpenParenToken.Span.End, $"{type} {name}")
            : place.Method.IsExtensionMethod ? At(list.Parameters[0].Span.End, $", {type} {name}")
            : At(list.Parameters[0].SpanStart, $"{type} {name}, ");
        return [new Change(Title, Title, edit)];
    }

    private static TextChange At(int position, string text) => new(new TextSpan(position, 0), text);
}
