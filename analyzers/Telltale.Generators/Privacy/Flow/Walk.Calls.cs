using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Where the walk comes to calls and creations.</summary>
internal sealed partial class Walk
{
    private static readonly HashSet<string> s_wrappers = new(StringComparer.Ordinal)
    {
        "String", "Uri", "StringBuilder", "KeyValuePair", "Lazy", "Nullable", "StringValues", "ReadOnlyMemory", "Memory", "StringContent", "BinaryData", "PathString",
        "QueryString", "JsonContent", "ByteArrayContent", "HtmlString", "Tuple", "ValueTuple",
    };

    private Verdict Called(IInvocationOperation call, Rendering rendering)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_flow.Sources.IsKnownClean(method, _options))
        {
            return Verdict.Clean;
        }

        if (IsSanitised(call))
        {
            return Verdict.Clean;
        }

        if (Sanitisers.IsDoubtful(method))
        {
            return Doubtful(call, rendering);
        }

        if ((_flow.Sources.Of(call, _options) ?? _flow.Sources.Of(method, call.Type, _options)) is { } evidence)
        {
            return Verdict.Sensitive(evidence, call);
        }

        Verdict passed = Passed(call, Propagators.Of(method), rendering);
        if (passed.IsKnown)
        {
            return passed;
        }

        Verdict inside = method.DeclaringSyntaxReferences.Length > 0 ? Summarised(method, call, call.Arguments) : Verdict.Unknown;
        return inside.IsKnown ? inside : Whole(call, rendering);
    }

    private Verdict Doubtful(IInvocationOperation call, Rendering rendering)
    {
        Verdict given = All(call.Arguments.Select(static a => a.Value), rendering);
        return given.IsSensitive ? Verdict.Sensitive(given.Evidence! with { IsDoubtful = true }, call) : Verdict.Clean;
    }

    private bool IsSanitised(IInvocationOperation call) =>
        Sanitisers.IsSanitiser(call.TargetMethod)
        || Sanitisers.KeepsLittle(call)
        || _options.SanitizerMembers.Contains(call.TargetMethod)
        || (call.TargetMethod.Name == "Replace" && call.Arguments.Length >= 2 && call.Arguments.Any(static a => Sanitisers.IsMask(a.Value) && a.Parameter?.Ordinal > 0));

    private Verdict Passed(IInvocationOperation call, Passing passing, Rendering rendering)
    {
        IOperation? receiver = Instance(Writes.Receiver(call));
        switch (passing)
        {
            case Passing.Nothing:
                return Verdict.Clean;
            case Passing.Receiver when receiver?.Type is { Name: "Guid" }:
                // An id, or a token that somebody made of one: its name says which.
                return Verdict.Unknown;
            case Passing.Receiver:
                return receiver is null ? All(call.Arguments.Select(static a => a.Value), rendering) : Of(receiver, rendering);
            case Passing.All:
                return All(call.Arguments.Select(static a => a.Value), rendering).Or(call.Instance is null ? Verdict.Clean : Of(Instance(call.Instance), rendering));
            case Passing.Arguments:
                return All(call.Arguments.Where(static a => a.Parameter?.Ordinal == 0 || a.Parameter?.IsParams == true).Select(static a => a.Value), rendering);
            case Passing.Serialised:
                return Serialised(call);
            case Passing.Selected:
                return call.Arguments.Select(static a => a.Value).Select(Function).FirstOrDefault(static f => f is not null) is { } function
                    ? Returned(function, rendering)
                    : Verdict.Unknown;
            default:
                return Verdict.Unknown;
        }
    }

    private Verdict Serialised(IInvocationOperation call)
    {
        bool isRedacting = call.Arguments.Any(static a => a.Value.Syntax.ToString().Contains("RedactingJson"));
        return isRedacting ? Verdict.Clean
            : All(call.Arguments.Where(static a => a.Parameter is { Ordinal: <= 1 }).Select(static a => a.Value), Rendering.Members);
    }

    private static IAnonymousFunctionOperation? Function(IOperation value) => value switch
    {
        IAnonymousFunctionOperation function => function,
        IDelegateCreationOperation creation => Function(creation.Target),
        IConversionOperation conversion => Function(conversion.Operand),
        _ => null,
    };

    /// <summary>What a function in the same body gives back.</summary>
    private Verdict Returned(IAnonymousFunctionOperation function, Rendering rendering)
    {
        Verdict found = Verdict.Unknown;
        bool isFirst = true;
        foreach (IReturnOperation result in function.Body.Descendants().OfType<IReturnOperation>())
        {
            if (result.ReturnedValue is { } value)
            {
                Verdict next = Of(value, rendering);
                found = isFirst ? next : found.Or(next);
                isFirst = false;
            }
        }

        return found;
    }

    /// <summary>What a method or a getter in source gives back, as far as can be seen inside it.</summary>
    private Verdict Summarised(IMethodSymbol method, IOperation call, IEnumerable<IArgumentOperation> arguments)
    {
        if (_hops >= _maxHops)
        {
            return Verdict.Unknown;
        }

        Verdict inside = _flow.Summaries.ReturnOf(method, _hops + 1, _cancellation);
        if (inside.IsSensitive)
        {
            return inside.At(call);
        }

        if (inside.Parameters == 0)
        {
            return inside;
        }

        Verdict passed = Verdict.Clean;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Ordinal: < 64 } parameter && (inside.Parameters & (1UL << parameter.Ordinal)) != 0)
            {
                passed = passed.Or(Of(argument.Value, Rendering.Text));
            }
        }

        return passed;
    }

    private Verdict Created(IObjectCreationOperation creation, Rendering rendering)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return Verdict.Unknown;
        }

        IEnumerable<IOperation> given = creation.Arguments.Select(static a => a.Value).Concat(Initial(creation.Initializer));
        if (s_wrappers.Contains(type.Name) || Propagators.IsSequence(type) || type.Is("System.Diagnostics.TagList") || type.Is("System.Diagnostics.ActivityEvent"))
        {
            return All(given, rendering);
        }

        Verdict whole = Whole(creation, rendering);
        return whole.IsSensitive || !IsRendered(type, rendering) ? whole : whole.Or(All(given, rendering));
    }

    // { "a", b }, { ["k"] = v }, { Member = v }: what is put in.
    private static IEnumerable<IOperation> Initial(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? [] : initializer.Initializers.SelectMany(static part => part switch
        {
            ISimpleAssignmentOperation assignment => [assignment.Value],
            IInvocationOperation add => add.Arguments.Select(static a => a.Value),
            IMemberInitializerOperation member => Initial(member.Initializer),
            _ => Enumerable.Empty<IOperation>(),
        });
}
