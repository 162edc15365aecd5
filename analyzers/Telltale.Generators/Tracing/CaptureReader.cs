using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what is recorded of a method's arguments and result into statements.</summary>
internal sealed class CaptureReader(IMethodSymbol method, Annotation annotation, LocalNames locals, ParseContext context)
{
    private readonly List<string> _atStart = [];
    private readonly List<string> _always = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _dimensions = [];
    private readonly List<string> _outs = [];
    private readonly List<string> _results = [];
    private readonly HashSet<string> _taken = [];
    private bool _readsMembers;

    internal List<ManifestTag> Manifest { get; } = [];

    /// <summary>Reads every parameter and the return value.</summary>
    /// <param name="result">The type of the result, if there is one that can be read.</param>
    /// <param name="failure">A statement about the result that says whether it is a failure.</param>
    /// <param name="isStream">Whether attributes are kept until an enumeration begins.</param>
    internal CaptureModel Read(ITypeSymbol? result, string? failure, bool isStream)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ReadParameter(parameter, isStream);
        }

        if (failure is not null)
        {
            _results.Add(failure);
        }

        ReadReturn(result);
        return new CaptureModel
        {
            AtStart = _atStart.ToEquatableArray(),
            Always = _always.ToEquatableArray(),
            Tags = _tags.ToEquatableArray(),
            Dimensions = _dimensions.ToEquatableArray(),
            Outs = _outs.ToEquatableArray(),
            Results = _results.ToEquatableArray(),
            ResultType = _results.Count > 0 ? TypeText.Of(result!) : null,
            ReadsMembers = _readsMembers,
        };
    }

    private void ReadParameter(IParameterSymbol parameter, bool isStream)
    {
        string expression = Names.Escape(parameter.Name);
        Classification? sensitive = Sensitivity.Classify(parameter, context.Compilation);
        Value value = new(expression, parameter.Type, parameter, sensitive);
        List<string> target = parameter.RefKind == RefKind.Out ? _outs : _tags;
        if (Mark(parameter, KnownTypes.Tag) is { } tag && NeedsSpan(parameter, "Tag"))
        {
            string name = tag.FirstText() ?? Names.SnakeCase(parameter.Name);
            if (tag.Named("AtStart")?.Value is true && parameter.RefKind != RefKind.Out)
            {
                AddAtStart(name, value, isStream);
            }
            else
            {
                AddTag(target, name, value);
            }
        }

        if (Mark(parameter, KnownTypes.Dimension) is { } dimension)
        {
            if (parameter.RefKind == RefKind.Out)
            {
                context.Report(TracedRules.NotATag, parameter, parameter.Name, "an out parameter has no value yet when the call begins");
            }
            else
            {
                AddDimension(dimension.FirstText() ?? Names.SnakeCase(parameter.Name), value);
            }
        }

        if (Mark(parameter, KnownTypes.Tags) is { } tags && parameter.RefKind != RefKind.Out)
        {
            AddMembers(_tags, _dimensions, tags.FirstText() ?? Names.SnakeCase(parameter.Name), value);
        }

        ReadCarried(parameter, value);
    }

    private void ReadCarried(IParameterSymbol parameter, Value value)
    {
        if (Mark(parameter, KnownTypes.Baggage) is { } baggage && NeedsSpan(parameter, "Baggage") && CanBeCarried(value))
        {
            string key = baggage.FirstText() ?? Names.SnakeCase(parameter.Name);
            _always.Add($"{locals.Scope}.Baggage({Names.Literal(key)}, {value.Expression});");
        }

        if (Mark(parameter, KnownTypes.CorrelationId) is not null && NeedsSpan(parameter, "CorrelationId")
            && CanBeCarried(value) && IsFree("correlation.id", parameter))
        {
            _always.Add($"{locals.Scope}.CorrelationId({value.Expression});");
            Manifest.Add(new ManifestTag("correlation.id", "string", IsDimension: false, IsSensitive: false));
        }
    }

    private bool CanBeCarried(Value value)
    {
        if (value.Sensitive is not null)
        {
            context.Report(TracedRules.NotATag, value.Where, value.Label, "it is sensitive, and what is carried leaves the process in clear");
            return false;
        }

        TagShape shape = TagShapes.OfTag(value.Type, out string reason);
        if (shape == TagShape.None || value.Type.IsRefLikeType || value.Where is IParameterSymbol { RefKind: RefKind.Out })
        {
            context.Report(TracedRules.NotATag, value.Where, value.Label, reason.Length > 0 ? reason : "it cannot be kept");
            return false;
        }

        return true;
    }

    private void ReadReturn(ITypeSymbol? result)
    {
        AttributeData? tag = method.ReturnAttribute(KnownTypes.Tag);
        AttributeData? tags = method.ReturnAttribute(KnownTypes.Tags);
        if (tag is null && tags is null)
        {
            return;
        }

        if (result is null)
        {
            context.Report(TracedRules.NotATag, method, "return value", "there is no single result");
            return;
        }

        Value value = new("result", result, method, Sensitivity.ClassifyReturn(method, result, context.Compilation)) { Scope = "call" };
        if (tag is not null && NeedsSpan(method, "return: Tag"))
        {
            AddTag(_results, tag.FirstText() ?? "result", value);
        }

        if (tags is not null)
        {
            AddMembers(_results, _results, tags.FirstText() ?? "result", value);
        }
    }

    private void AddAtStart(string name, Value value, bool isStream)
    {
        TagShape shape = TagShapes.OfTag(value.Type, out string reason);
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
            ?? (shape == TagShape.Text ? $"global::Telltale.TagValue.Text({value.Expression})" : $"global::Telltale.TagValue.Of({value.Expression})");
        _atStart.Add(isStream
            ? $"{locals.Scope}.TagAtStart({literal}, {content});"
            : $"new global::System.Collections.Generic.KeyValuePair<string, object?>({literal}, {content})");
        Record(name, value, isDimension: false);
    }

    private void AddTag(List<string> target, string name, Value value)
    {
        TagShape shape = TagShapes.OfTag(value.Type, out string reason);
        if (shape == TagShape.None && (value.Sensitive is null || value.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol))
        {
            context.Report(TracedRules.NotATag, value.Where, value.Label, reason);
            return;
        }

        if (IsFree(name, value.Where))
        {
            string write = shape == TagShape.Text && value.Sensitive is null ? "TagText" : "Tag";
            target.Add($"{value.Scope ?? locals.Scope}.{write}({Names.Literal(name)}, {value.Redacted() ?? value.Expression});");
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
            _dimensions.Add(TagShapes.IsNullableValue(value.Type)
                ? $"if ({value.Expression}.HasValue) {{ {scope}.Dimension({Names.Literal(name)}, "
                    + $"{TagShapes.Widened($"{value.Expression}.GetValueOrDefault()", type)}); }}"
                : $"{scope}.Dimension({Names.Literal(name)}, {TagShapes.Widened(value.Expression, type)});");
            Record(name, value, isDimension: true);
        }
    }

    private void AddMembers(List<string> tags, List<string> dimensions, string prefix, Value value)
    {
        List<string> memberTags = [];
        List<string> memberDimensions = [];
        List<string> memberIds = [];
        bool nullable = TagShapes.IsNullableValue(value.Type);
        string receiver = nullable ? $"{value.Expression}.GetValueOrDefault()" : value.Expression;
        int before = Manifest.Count;
        foreach (IPropertySymbol property in MarkedProperties(TagShapes.Underlying(value.Type)))
        {
            if (property.GetMethod is null || !context.Compilation.IsSymbolAccessibleWithin(property.GetMethod, context.Compilation.Assembly))
            {
                context.Report(TracedRules.NotATag, value.Where, property.Name, "its getter cannot be called from outside the type");
                continue;
            }

            Classification? sensitive = Sensitivity.ClassifyWithin(value.Sensitive, property, context.Compilation);
            Value member = new($"{receiver}.{Names.Escape(property.Name)}", property.Type, value.Where, sensitive)
            {
                Scope = value.Scope,
                Label = $"{value.Where.Name}.{property.Name}",
            };
            string own = $"{prefix}.{Names.SnakeCase(property.Name)}";
            if (property.Attribute(KnownTypes.Tag) is { } tag)
            {
                AddTag(memberTags, tag.FirstText() ?? own, member);
            }

            if (property.Attribute(KnownTypes.Dimension) is { } dimension)
            {
                int count = _dimensions.Count;
                AddDimension(dimension.FirstText() ?? own, member);
                memberDimensions.AddRange(_dimensions.Skip(count));
                _dimensions.RemoveRange(count, _dimensions.Count - count);
            }

            if (property.Has(KnownTypes.CorrelationId) && CanBeCarried(member) && IsFree("correlation.id", value.Where))
            {
                memberIds.Add($"{value.Scope ?? locals.Scope}.CorrelationId({member.Expression});");
                Record("correlation.id", member, isDimension: false);
            }
        }

        if (Manifest.Count == before)
        {
            context.Report(
                TracedRules.NotATag, value.Where, value.Label,
                $"no member of '{TagShapes.Underlying(value.Type).Name}' that can be recorded is marked [Tag], [Dimension] or [CorrelationId]");
            return;
        }

        _readsMembers |= value.Scope is null;
        string? guard = nullable ? $"{value.Expression}.HasValue"
            : value.Type.IsReferenceType || value.Type is ITypeParameterSymbol { IsValueType: false } ? $"{value.Expression} is not null"
            : null;
        AddGuarded(_always, guard, memberIds);
        AddGuarded(tags, guard, memberTags);
        AddGuarded(dimensions, guard, memberDimensions);
    }

    private static void AddGuarded(List<string> target, string? guard, List<string> statements)
    {
        if (statements.Count > 0)
        {
            target.Add(guard is null
                ? string.Join("\n", statements)
                : $"if ({guard})\n{{\n{string.Join("\n", statements.Select(static s => "    " + s))}\n}}");
        }
    }

    private static IEnumerable<IPropertySymbol> MarkedProperties(ITypeSymbol type)
    {
        HashSet<string> seen = [];
        IEnumerable<ITypeSymbol> types = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : [type];
        foreach (ITypeSymbol start in types)
        {
            for (ITypeSymbol? current = start; current is not null; current = current.BaseType)
            {
                IEnumerable<ISymbol> members = current.TypeKind == TypeKind.Interface
                    ? current.AllInterfaces.SelectMany(static i => i.GetMembers()).Concat(current.GetMembers())
                    : current.GetMembers();
                foreach (IPropertySymbol property in members.OfType<IPropertySymbol>())
                {
                    bool marked = property.Has(KnownTypes.Tag) || property.Has(KnownTypes.Dimension) || property.Has(KnownTypes.CorrelationId);
                    if (marked && property is { IsStatic: false, IsIndexer: false } && seen.Add(property.Name))
                    {
                        yield return property;
                    }
                }
            }
        }
    }

    private bool NeedsSpan(ISymbol where, string mark)
    {
        if (annotation.Traced is not null)
        {
            return true;
        }

        context.Report(
            TracedRules.ConflictingOptions, where, method.Name, $"[{mark}] is about a span, and the method is only [Measured]; add [Traced]");
        return false;
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

    private static AttributeData? Mark(IParameterSymbol parameter, string attribute) =>
        parameter.Attribute(attribute)
        ?? Sensitivity.Counterparts(parameter).Select(p => p.Attribute(attribute)).FirstOrDefault(static a => a is not null);

    private sealed record Value(string Expression, ITypeSymbol Type, ISymbol Where, Classification? Sensitive)
    {
        /// <summary>The scope it is written to, if not the call's own local.</summary>
        public string? Scope { get; init; }

        public string Label { get; init; } = Where is IMethodSymbol ? "return value" : Where.Name;

        internal string? Redacted() => Sensitive?.Redact(Expression);
    }
}
