using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what is recorded of a method's arguments and result into statements.</summary>
internal sealed partial class CaptureReader(IMethodSymbol method, Annotation annotation, LocalNames locals, ParseContext context)
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
    /// <param name="answer">Statements about what the result says of a model.</param>
    internal CaptureModel Read(ITypeSymbol? result, string? failure, bool isStream, IEnumerable<string> answer)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ReadParameter(parameter, isStream);
        }

        if (failure is not null)
        {
            _results.Add(failure);
        }

        _results.AddRange(answer);

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
            _always.Add($"{locals.Scope}.Baggage({Names.Literal(key)}, {value.Guarded()});");
        }

        if (Mark(parameter, KnownTypes.CorrelationId) is not null && NeedsSpan(parameter, "CorrelationId")
            && CanBeCarried(value) && IsFree("correlation.id", parameter))
        {
            _always.Add($"{locals.Scope}.CorrelationId({value.Guarded()});");
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

        TagShape shape = ShapeOf(value, out string reason);
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

    private bool NeedsSpan(ISymbol where, string mark)
    {
        if (annotation.HasSpan)
        {
            return true;
        }

        context.Report(
            TracedRules.ConflictingOptions, where, method.Name, $"[{mark}] is about a span, and the method is only [Measured]; add [Traced]");
        return false;
    }

    internal static AttributeData? Mark(IParameterSymbol parameter, string attribute) =>
        parameter.Attribute(attribute)
        ?? Sensitivity.Counterparts(parameter).Select(p => p.Attribute(attribute)).FirstOrDefault(static a => a is not null);
}
