using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Writes what redacts a value: our own call, or that of a redactor that is in scope.</summary>
internal static class Redacting
{
    private const string Redactor = "Microsoft.Extensions.Compliance.Redaction.Redactor";

    /// <summary>The value redacted, or null when there is nothing to redact with.</summary>
    internal static IEnumerable<TextChange>? Of(LeakScene scene, ExpressionSyntax value, SensitiveClass kind)
    {
        if (scene.HasTelltale)
        {
            (string prefix, TextChange? directive) = Import.For(scene, value.SpanStart, "Redaction", "DataKind");
            TextChange wrapped = Wrapped(value, $"{prefix}Redaction.Redact({prefix}DataKind.{DataKinds.Of(kind)}, ");
            return directive is { } needed ? [needed, wrapped] : [wrapped];
        }

        return InScope(scene.Model, value.SpanStart) is { } redactor ? [Wrapped(value, $"{redactor}.Redact(")] : null;
    }

    private static TextChange Wrapped(ExpressionSyntax value, string opening)
    {
        string name = value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } && Pieces.NameOf(value) is { } called
            ? $"{called} = " : "";
        string inner = value is ParenthesizedExpressionSyntax { Expression: var expression } ? expression.ToString() : value.ToString();
        return new(value.Span, $"{name}{opening}{inner})");
    }

    private static string? InScope(SemanticModel model, int position)
    {
        bool isStatic = model.GetEnclosingSymbol(position) is { IsStatic: true };
        return model.LookupSymbols(position)
            .Where(symbol => symbol switch
            {
                ILocalSymbol local => local.Type.IsOrDerivesFrom(Redactor) && local.Locations[0].SourceSpan.End < position,
                IParameterSymbol parameter => parameter.Type.IsOrDerivesFrom(Redactor),
                IFieldSymbol field => field.Type.IsOrDerivesFrom(Redactor) && (field.IsStatic || !isStatic),
                IPropertySymbol { IsIndexer: false } property => property.Type.IsOrDerivesFrom(Redactor) && (property.IsStatic || !isStatic),
                _ => false,
            })
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : 1)
            .FirstOrDefault()?.Name;
    }
}
