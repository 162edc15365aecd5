using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Writes expressions that give a value as the text that is recorded.</summary>
internal static class LlmTexts
{
    /// <summary>The text of a value, redacted where it is sensitive; null where it has none.</summary>
    internal static string? Of(string expression, ITypeSymbol type, Classification? sensitive, out string reason)
    {
        TagShape shape = TagShapes.OfTag(type, out reason);
        if (type.IsRefLikeType || type is IArrayTypeSymbol || type is ITypeParameterSymbol { AllowsRefLikeType: true })
        {
            reason = reason.Length > 0 ? reason : $"'{type.ToDisplayString()}' is no text";
            return null;
        }

        return sensitive is not null ? sensitive.Redact(expression)
            : shape == TagShape.None ? null
            : type.SpecialType == SpecialType.System_String ? expression
            : $"global::Telltale.TagValue.Text({TagShapes.Guarded(expression, type)})";
    }

    /// <summary>Why a model stopped, in lower case: an enum by its name, as the libraries write it.</summary>
    /// <param name="expression">An expression that may give null.</param>
    internal static string? Reason(string expression, ITypeSymbol type)
    {
        ITypeSymbol seen = TagShapes.Underlying(type);
        if (seen.SpecialType == SpecialType.System_String)
        {
            return $"({expression})?.ToLowerInvariant()";
        }

        if (seen is not INamedTypeSymbol { TypeKind: TypeKind.Enum } list)
        {
            return null;
        }

        HashSet<object> seenValues = [];
        IEnumerable<string> arms = list.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field is { HasConstantValue: true, ConstantValue: not null }
                && !field.GetAttributes().Any(static a => a.AttributeClass is { Name: "ObsoleteAttribute" or "ExperimentalAttribute" })
                && seenValues.Add(field.ConstantValue))
            .Select(field => $"    {TypeText.Of(list)}.{Names.Escape(field.Name)} => {Names.Literal(Names.SnakeCase(field.Name))},\n");
        return $"({expression}) switch\n{{\n{string.Concat(arms)}    _ => null,\n}}";
    }
}
