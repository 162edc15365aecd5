using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>A call of a logger that could be a method: its level, its template, and what fills it.</summary>
internal sealed class LoggedLine
{
    private static readonly string[] s_levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];

    private readonly LeakCall _call;
    private readonly Dictionary<string, IArgumentOperation> _given;
    private readonly Cell[] _holes;
    private readonly IOperation[] _values;

    private LoggedLine(LeakCall call, Dictionary<string, IArgumentOperation> given, Cell[] holes, IOperation[] values)
    {
        _call = call;
        _given = given;
        _holes = holes;
        _values = values;
    }

    private SemanticModel Model => _call.Scene.Model;

    /// <summary>Null for what is no plain call with a template that is written out.</summary>
    internal static LoggedLine? Of(LeakCall call)
    {
        if (call.Sink is not { TemplateValue.Syntax: { } template, Call: IInvocationOperation invocation }
            || invocation.TargetMethod.ContainingType.Name != "LoggerExtensions"
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax }
            || Texts.Template(template)?.Holes.ToArray() is not { Length: > 0 } holes)
        {
            return null;
        }

        Dictionary<string, IArgumentOperation> given = invocation.Arguments
            .Where(static argument => argument.Parameter is not null)
            .ToDictionary(static argument => argument.Parameter!.Name, StringComparer.Ordinal);
        IOperation[] values = given.TryGetValue("args", out IArgumentOperation? args) && args.ArgumentKind == ArgumentKind.ParamArray
            && SinkArguments.Elements(args.Value) is { } elements
                ? [.. elements.Select(SinkArguments.Unwrapped)]
                : [];
        return values.Length == holes.Length && holes.All(static hole => SyntaxFacts.IsValidIdentifier(hole.Name))
            && holes.Select(static hole => hole.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == holes.Length
            && given.ContainsKey("logger")
                ? new(call, given, holes, values)
                : null;
    }

    /// <summary>The method, or null when the type or the values do not allow one.</summary>
    internal LogEventMethod? Method(TypeDeclarationSyntax type)
    {
        if (Level() is not { } level || Event() is not { } numbered || Model.GetDeclaredSymbol(type) is not { } symbol)
        {
            return null;
        }

        HashSet<string> taken = new(StringComparer.Ordinal) { "logger", "exception" };
        ITypeSymbol logger = Model.Compilation.GetTypeByMetadataName(KnownTypes.Logger)!;
        List<LogEventParameter> parameters = [new(TypeOf(logger), "logger", Given("logger"), null)];
        if (_given.TryGetValue("exception", out IArgumentOperation? exception))
        {
            if (SinkArguments.Unwrapped(exception.Value) is not { Type: { } thrown, ConstantValue.HasValue: false })
            {
                return null;
            }

            parameters.Add(new(TypeOf(thrown), "exception", Given("exception"), null));
        }

        parameters.AddRange(_values.Select((value, i) => Parameter(value, _holes[i], taken)).OfType<LogEventParameter>());
        return _values.All(static value => value.Type is { } type && CanBeNamed(type))
            ? new(NameIn(symbol), level, _call.Sink!.TemplateValue!.Syntax.ToString(), numbered, parameters)
            : null;
    }

    private string Given(string parameter) => _given[parameter].Value.Syntax.ToString();

    private LogEventParameter? Parameter(IOperation value, Cell hole, HashSet<string> taken)
    {
        if (value.Type is not { } type)
        {
            return null;
        }

        string name = char.ToLowerInvariant(hole.Name![0]) + hole.Name.Substring(1);
        Verdict verdict = _call.Scene.Flow.Of(value, Rendering.Text, _call.Scene.Cancellation);
        SensitiveClass? found = verdict.Evidence?.Class ?? _call.Leaks.FirstOrDefault(leak => leak.Hole == hole.Hole)?.Class;
        bool canBeNull = Model.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;
        NullableAnnotation annotation = canBeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated;
        return new(
            TypeOf(type.IsReferenceType ? type.WithNullableAnnotation(annotation) : type),
            Names.Escape(Names.Unique(name, taken)),
            value.Syntax.ToString(),
            found is { } kind ? DataKinds.Of(kind) : null);
    }

    private string? Level()
    {
        IInvocationOperation invocation = (IInvocationOperation)_call.Sink!.Call;
        string name = invocation.TargetMethod.Name.Substring("Log".Length);
        string? level = name.Length > 0 ? name
            : _given.TryGetValue("logLevel", out IArgumentOperation? given) && given.Value.ConstantValue.Value is int number
                ? s_levels.ElementAtOrDefault(number)
            : null;
        return level is null ? null : $"{TypeOf(Model.Compilation.GetTypeByMetadataName(KnownTypes.LogLevel)!)}.{level}";
    }

    // A number, or new EventId(number, name).
    private string? Event()
    {
        if (!_given.TryGetValue("eventId", out IArgumentOperation? given) || given.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return "";
        }

        IOperation id = SinkArguments.Unwrapped(given.Value);
        IOperation value = id is IConversionOperation conversion ? conversion.Operand : id;
        return value.ConstantValue is { HasValue: true, Value: int } ? $", EventId = {value.Syntax}"
            : value is IObjectCreationOperation { Arguments: [{ Value.ConstantValue.HasValue: true } number, .. var rest], Initializer: null }
                && rest.All(static argument => argument.Value.ConstantValue.HasValue)
                ? $", EventId = {number.Value.Syntax}" + string.Concat(rest
                    .Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.ConstantValue.Value is string)
                    .Select(static argument => $", EventName = {argument.Value.Syntax}"))
                : null;
    }

    private string NameIn(INamedTypeSymbol type)
    {
        string text = Regex.Replace(_call.Sink!.Template!, @"\{[^}]*\}", " ");
        string[] words = [.. Regex.Matches(text, "[A-Za-z][A-Za-z0-9]*").Cast<Match>().Select(static word => word.Value)];
        words = words.Length > 0 ? words : ["Log", .. _holes.Select(static hole => hole.Name!)];
        while (words.Length > 1 && Tidying.IsLeading(words[words.Length - 1]))
        {
            words = [.. words.Take(words.Length - 1)];
        }

        string name = string.Concat(words.Take(6).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return Names.Unique(name, new HashSet<string>(
            Model.LookupSymbols(_call.Syntax.SpanStart).Select(static symbol => symbol.Name).Concat(type.MemberNames).Append(type.Name)));
    }

    private string TypeOf(ITypeSymbol type) => type.ToMinimalDisplayString(
        Model,
        type.NullableAnnotation == NullableAnnotation.Annotated ? NullableFlowState.MaybeNull : NullableFlowState.NotNull,
        _call.Syntax.SpanStart);

    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Type,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol named => !named.IsAnonymousType && !named.IsRefLikeType && !named.IsFileLocal && named.TypeArguments.All(CanBeNamed),
        _ => false,
    };
}
