using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads an annotated method into a model. Symbols stop here; what is not supported gives null and a reported problem.</summary>
internal static class TracedParser
{
    private static readonly ImmutableDictionary<string, string?> s_helpsAtTheDefinition =
        ImmutableDictionary<string, string?>.Empty.Add(Problem.HelpsAtTheDefinition, "");

    /// <summary>Reads a method that is instrumented where it is called.</summary>
    /// <param name="isReduced">Whether a classic extension method is called on its first argument.</param>
    /// <param name="known">What is known of it, if it is a method of a client library that is traced.</param>
    internal static TracedMethod? ParseCallSite(IMethodSymbol method, bool isReduced, ParseContext context, KnownCall? known = null)
    {
        method = Annotations.Definition(method);
        Annotation annotation = Annotations.Of(method);
        annotation = !annotation.Exists && known is not null ? new(null, null) { Llm = new LlmAnnotation(LlmKind.Call, null, known) } : annotation;
        if (!annotation.Exists || Unsupported(method, CallSiteShape.WhyNot(method, context.Compilation), context))
        {
            return null;
        }

        LocalNames locals = Signatures.Locals(method);
        CallSiteTarget target = CallSiteShape.Target(method, isReduced, locals.Self, context.Compilation);
        List<ITypeParameterSymbol> typeParameters = Signatures.AllTypeParameters(method);
        return Parse(method, annotation, locals, target.Call, isDefinitionSite: false, context) is not { } parsed ? null : parsed with
        {
            Key = parsed.Key + (isReduced ? "" : target.KeySuffix),
            MemberName = isReduced || target.KeySuffix.Length == 0 ? parsed.MemberName
                : MemberNames.With(method, parsed.MemberName + target.KeySuffix),
            Recording = MemberNames.With(method, parsed.MemberName + (isReduced ? "" : target.KeySuffix) + "Recorded"),
            Accessors = target.Accessors,
            Signature = parsed.Signature with
            {
                TypeParameters = TypeText.List(typeParameters.ConvertAll(Signatures.TypeParameter)),
                TypeArguments = TypeText.List(typeParameters.ConvertAll(static p => Names.Escape(p.Name))),
                Constraints = TypeText.Constraints(typeParameters).ToEquatableArray(),
                Parameters = target.Parameters,
                Arguments = target.Arguments,
                IsOblivious = CallSiteShape.ConvertsReceiver(method),
            },
        };
    }

    /// <summary>Reads a partial method that we implement.</summary>
    internal static DefinitionMethod? ParseDefinition(IMethodSymbol method, ParseContext context)
    {
        method = Annotations.Definition(method);
        Annotation annotation = Annotations.Of(method);
        if (!annotation.Exists || Unsupported(method, DefinitionShape.WhyNot(method), context))
        {
            return null;
        }

        if (DefinitionShape.FindCore(method, context, out Problem problem) is not { } core)
        {
            return ParseUnimplemented(method, annotation, problem, context);
        }

        LocalNames locals = Signatures.Locals(method);
        string call = $"{core.Name}{TypeText.List(core.TypeParameters.Select(static p => Names.Escape(p.Name)).ToList())}"
            + $"({string.Join(", ", method.Parameters.Select(Signatures.Pass))})";
        if (Parse(method, annotation, locals, call, isDefinitionSite: true, context, core) is not { } parsed)
        {
            return null;
        }

        return DefinitionShape.Complete(method, WithHead(method, parsed));
    }

    private static TracedMethod WithHead(IMethodSymbol method, TracedMethod parsed) =>
        parsed with
        {
            Signature = parsed.Signature with
            {
                TypeParameters = TypeText.List(method.TypeParameters.Select(Signatures.TypeParameter).ToList()),
                TypeArguments = TypeText.List(method.TypeParameters.Select(static p => Names.Escape(p.Name)).ToList()),
                Constraints = TypeText.Constraints(method.TypeParameters).ToEquatableArray(),
                Parameters = method.Parameters.Select(static p => Signatures.Declare(p, keepParams: false)).ToEquatableArray(),
                Arguments = string.Join(", ", method.Parameters.Select(Signatures.Pass)),
            },
        };

    // The rest is not reported a second time: without its core, the method is not instrumented anyway.
    private static DefinitionMethod? ParseUnimplemented(IMethodSymbol method, Annotation annotation, Problem problem, ParseContext context)
    {
        ParseContext silent = new(context.Compilation, report: null, context.Cancellation);
        return Parse(method, annotation, Signatures.Locals(method), "throw null!", isDefinitionSite: true, silent) is { } parsed
            && DefinitionShape.Complete(method, WithHead(method, parsed)) is { } complete
                ? complete with { Unimplemented = DefinitionShape.Place(method, problem) }
                : null;
    }

    private static TracedMethod? Parse(
        IMethodSymbol method,
        Annotation annotation,
        LocalNames locals,
        string call,
        bool isDefinitionSite,
        ParseContext context,
        IMethodSymbol? core = null)
    {
        (Flow flow, ITypeSymbol? result, string? unsupported) = FlowReader.Read(core ?? method, Iterators.IsIterator);
        if (Unsupported(method, unsupported, context))
        {
            return null;
        }

        LlmParts? model = annotation.Llm is { } llm ? LlmParts.Read(method, llm, locals, (flow, result), isDefinitionSite, context) : null;
        (flow, result) = model is null ? (flow, result) : (model.Flow, model.Result);
        TracedOptions options = OptionsReader.Read(method, annotation, model?.Settings, context);
        CaptureReader captures = new(method, annotation, locals, context);
        CaptureModel captured = captures.Read(
            result,
            ErrorPredicate.Read(method, options.ErrorWhen, result, isDefinitionSite, context),
            flow == Flow.Stream,
            model?.Answer ?? []);
        string function = $"{TypeText.FullName(Signatures.DeclaringType(method))}.{OptionsReader.SimpleName(method)}";
        string id = method.GetDocumentationCommentId() ?? function;
        return new TracedMethod
        {
            Key = id,
            TypeKey = TypeText.MetadataName(Signatures.DeclaringType(method)),
            MemberName = MemberNames.Of(method),
            Recording = "",
            Operation = new OperationModel(function, options.Lines),
            Flow = flow,
            HasAwaitedResult = flow == Flow.CustomTask && result is not null,
            Call = call,
            Captures = captured,
            Llm = model?.Model,
            Signature = new WrapperSignature
            {
                TypeParameters = "",
                TypeArguments = "",
                Constraints = default,
                Parameters = default,
                Arguments = "",
                ReturnType = Signatures.ReturnType(method),
                Attributes = Signatures.RepeatedAttributes(method),
                IsUnsafe = Signatures.IsUnsafe(method),
                Conditions = Signatures.Conditions(method),
                Silenced = Signatures.Silenced(method),
                Locals = locals,
            },
            Manifest = new ManifestEntry
            {
                Id = id,
                Function = function,
                Span = options.SpanName,
                Duration = options.DurationName,
                Llm = model?.Entry,
                IsDefinitionSite = isDefinitionSite,
                Tags = captures.Manifest.ToEquatableArray(),
                Covers = isDefinitionSite ? Covered(method) : default,
            },
        };
    }

    /// <summary>The annotated members by which a method that is instrumented at its definition can be called, too.</summary>
    internal static EquatableArray<string> Covered(IMethodSymbol method)
    {
        List<IMethodSymbol> members = [.. Annotations.ImplementedMembers(method)];
        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            members.Add(overridden);
            members.AddRange(Annotations.ImplementedMembers(overridden));
        }

        return members
            .Select(Annotations.Definition)
            .Where(static member => Annotations.Of(member).Exists && !InstrumentationMode.IsDefinitionSite(member))
            .Select(static member => member.GetDocumentationCommentId() ?? "")
            .Distinct()
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static bool Unsupported(IMethodSymbol method, string? reason, ParseContext context)
    {
        if (reason is not null)
        {
            bool helps = reason.EndsWith(CallSiteShape.AtTheDefinition, StringComparison.Ordinal);
            context.Report(new Problem(TracedRules.UnsupportedShape, method, method.Name, reason)
            {
                Properties = helps ? s_helpsAtTheDefinition : ImmutableDictionary<string, string?>.Empty,
            });
        }

        return reason is not null;
    }
}
