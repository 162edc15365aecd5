using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Records a parameter that no signal uses as a dimension, or removes it from a private method that nobody calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedParameterFixer)), Shared]
public sealed class UnusedParameterFixer() : SignalFixer(SignalRules.UnusedParameter.Id)
{
    internal const string MarkTitle = "Mark it [Dimension]";
    internal const string RemoveTitle = "Remove the parameter";

    private protected override async Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        if (place is not { Parameter: { Parent: ParameterListSyntax list } parameter, ParameterSymbol: { } symbol }
            || await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        List<Change> found = [];
        if (TagShapes.IsDimension(symbol.Type) && Sensitivity.Of(symbol) is null && symbol.RefKind != RefKind.Out
            && model.Compilation.GetTypeByMetadataName(KnownTypes.Dimension) is { } dimension)
        {
            string name = dimension.ToMinimalDisplayString(model, parameter.SpanStart);
            name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
            int start = parameter.AttributeLists.Count > 0 ? parameter.AttributeLists[0].SpanStart : parameter.SpanStart;
            found.Add(new Change(MarkTitle, MarkTitle, new TextChange(new TextSpan(start, 0), $"[{name}] ")));
        }

        if (place.Method.DeclaredAccessibility == Accessibility.Private && !place.Method.IsExtensionMethod
            && await IsNeverUsedAsync(place, cancellation).ConfigureAwait(false))
        {
            int index = list.Parameters.IndexOf(parameter);
            TextSpan span = list.Parameters.Count == 1 ? parameter.Span
                : index == 0 ? TextSpan.FromBounds(parameter.SpanStart, list.Parameters[1].SpanStart)
                : TextSpan.FromBounds(list.Parameters[index - 1].Span.End, parameter.Span.End);
            found.Add(new Change(RemoveTitle, RemoveTitle, new TextChange(span, "")));
        }

        return found;
    }
}
