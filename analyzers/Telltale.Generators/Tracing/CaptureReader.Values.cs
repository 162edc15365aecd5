using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Writes single values as attributes and dimensions, or says why not.</summary>
internal sealed partial class CaptureReader
{
    private void AddAtStart(string name, Value value, bool isStream)
    {
        TagShape shape = ShapeOf(value, out string reason);
        if (shape == TagShape.None || value.Type.IsRefLikeType)
        {
            context.Report(TracedRules.NotATag, value.Where, value.Where.Name, reason.Length > 0 ? reason : "it cannot be kept");
            return;
        }

        if (!IsFree(name, value.Where))
        {
            return;
        }

        string literal = Names.Literal(name);
        string content = value.Redacted()
            ?? (shape == TagShape.Text ? $"global::Telltale.TagValue.Text({value.Guarded()})" : $"global::Telltale.TagValue.Of({value.Expression})");
        _atStart.Add(isStream
            ? $"{locals.Scope}.TagAtStart({literal}, {content});"
            : $"new global::System.Collections.Generic.KeyValuePair<string, object?>({literal}, {content})");
        Record(name, value, isDimension: false);
    }

    private void AddTag(List<string> target, string name, Value value)
    {
        TagShape shape = ShapeOf(value, out string reason);
        if (shape == TagShape.None && (value.Sensitive is null || value.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol))
        {
            context.Report(TracedRules.NotATag, value.Where, value.Label, reason);
            return;
        }

        if (IsFree(name, value.Where))
        {
            string write = shape == TagShape.Text && value.Sensitive is null ? "TagText" : "Tag";
            target.Add($"{value.Scope ?? locals.Scope}.{write}({Names.Literal(name)}, {value.Redacted() ?? value.Guarded()});");
            Record(name, value, isDimension: false);
        }
    }

    private void AddDimension(string name, Value value)
    {
        ITypeSymbol type = TagShapes.Underlying(value.Type);
        if (value.Sensitive is not null)
        {
            context.Report(TracedRules.NotATag, value.Where, value.Label, "it is sensitive, and redacted values are no dimension");
        }
        else if (!TagShapes.IsDimension(type))
        {
            context.Report(TracedRules.UnboundedDimension, value.Where, value.Label, $"'{type.ToDisplayString()}'");
        }
        else if (IsFree(name, value.Where))
        {
            string scope = value.Scope ?? locals.Scope;
            bool nullable = TagShapes.IsNullableValue(value.Type);
            string content = TagShapes.Widened(nullable ? $"{value.Expression}.GetValueOrDefault()" : value.Expression, type);
            AddGuarded(
                _dimensions,
                nullable ? $"{value.Expression}.HasValue" : null,
                [$"{scope}.Dimension({Names.Literal(name)}, {content});"]);
            Record(name, value, isDimension: true);
        }
    }

    // What writes itself writes its sensitive members, too.
    private static TagShape ShapeOf(Value value, out string reason)
    {
        TagShape shape = TagShapes.OfTag(value.Type, out reason);
        if (shape != TagShape.Text || value.Sensitive is not null || !ValueShapes.HasSensitiveMembers(value.Type))
        {
            return shape;
        }

        string type = TagShapes.Underlying(value.Type).Name;
        reason = $"'{type}' writes itself and has sensitive members; mark the parameter [Tags] and what matters of '{type}' [Tag]";
        return TagShape.None;
    }

    private bool IsFree(string name, ISymbol where)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            context.Report(TracedRules.NotATag, where, where.Name, "its attribute has an empty name");
            return false;
        }

        if (!_taken.Add(name))
        {
            context.Report(TracedRules.ConflictingOptions, where, method.Name, $"two values have the attribute name '{name}'; the first is taken");
            return false;
        }

        return true;
    }

    private void Record(string name, Value value, bool isDimension) =>
        Manifest.Add(new ManifestTag(name, TagShapes.Underlying(value.Type).ToDisplayString(), isDimension, value.Sensitive is not null));

    private sealed record Value(string Expression, ITypeSymbol Type, ISymbol Where, Classification? Sensitive)
    {
        /// <summary>The scope it is written to, if not the call's own local.</summary>
        public string? Scope { get; init; }

        public string Label { get; init; } = Where is IMethodSymbol ? "return value" : Where.Name;

        internal string Guarded() => TagShapes.Guarded(Expression, Type);

        internal string? Redacted() => Sensitive?.Redact(Expression);
    }
}
