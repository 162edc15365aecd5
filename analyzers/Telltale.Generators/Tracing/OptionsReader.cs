using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What the annotations ask for, without what contradicts itself.</summary>
internal sealed record TracedOptions(
    string? SpanName, string? DurationName, string? ErrorWhen, EquatableArray<string> Lines);

/// <summary>Reads <c>[Traced]</c> and <c>[Measured]</c> into the options of an operation.</summary>
internal static class OptionsReader
{
    private const string DefaultDuration = "telltale.call.duration";
    private const string DefaultActive = "telltale.call.active";

    private static readonly string[] s_kinds = ["Internal", "Server", "Client", "Producer", "Consumer"];
    private static readonly string[] s_parents = ["Current", "NewRoot", "NewRootLinked"];
    private static readonly string[] s_details = ["Type", "TypeAndStack", "Full"];

    internal static TracedOptions Read(IMethodSymbol method, Annotation annotation, string? model, ParseContext context)
    {
        List<string> lines = model is null ? [] : [model];
        string? span = annotation.Traced is { } traced ? ReadTraced(method, traced, annotation, lines, context) : null;
        string? duration = annotation.Measured is { } measured ? ReadMeasured(method, measured, lines, context) : null;
        return new TracedOptions(span, duration, annotation.Traced?.NamedText("ErrorWhen"), lines.ToEquatableArray());
    }

    private static string ReadTraced(
        IMethodSymbol method, AttributeData traced, Annotation annotation, List<string> lines, ParseContext context)
    {
        string name = SpanName(method, traced, annotation, context);
        lines.Add($"SpanName = {Names.Literal(name)}");
        Add("Kind", "global::System.Diagnostics.ActivityKind", s_kinds);
        Add("Parent", "global::Telltale.SpanParent", s_parents);
        Add("Exceptions", "global::Telltale.ExceptionDetail", s_details);
        return name;

        void Add(string option, string type, string[] values)
        {
            if (traced.Named(option)?.Value is int value and not 0)
            {
                if (value > 0 && value < values.Length)
                {
                    lines.Add($"{option} = {type}.{values[value]}");
                }
                else
                {
                    Conflict(method, $"{option} has no value {value}; the default is taken", context);
                }
            }
        }
    }

    private static string SpanName(IMethodSymbol method, AttributeData traced, Annotation annotation, ParseContext context)
    {
        INamedTypeSymbol type = Signatures.DeclaringType(method);
        string? given = traced.NamedText("Name");
        if (given is not null && string.IsNullOrWhiteSpace(given))
        {
            Conflict(method, "Name is empty; the default is taken", context);
            given = null;
        }

        return given is null ? $"{type.Name}.{SimpleName(method)}"
            : annotation.TracedByType ? $"{given}.{SimpleName(method)}"
            : given;
    }

    private static string ReadMeasured(IMethodSymbol method, AttributeData measured, List<string> lines, ParseContext context)
    {
        string? given = measured.NamedText("Name");
        if (given is not null && string.IsNullOrWhiteSpace(given))
        {
            Conflict(method, "Name is empty; the default is taken", context);
            given = null;
        }

        string name = given ?? DefaultDuration;
        string buckets = string.Concat(Buckets(method, measured, context).Select(static bound => ", " + bound));
        lines.Add($"Duration = s_source.Duration({Names.Literal(name)}{buckets})");
        if (measured.Named("InFlight")?.Value is true)
        {
            string active = given is null ? DefaultActive
                : (given.EndsWith(".duration", StringComparison.Ordinal) ? given.Substring(0, given.Length - 9) : given) + ".active";
            lines.Add($"Active = s_source.Active({Names.Literal(active)})");
        }

        return name;
    }

    private static List<string> Buckets(IMethodSymbol method, AttributeData measured, ParseContext context)
    {
        if (measured.Named("Buckets") is not { IsNull: false, Kind: TypedConstantKind.Array } given)
        {
            return [];
        }

        List<double> bounds = given.Values.Select(static value => value.Value).OfType<double>().ToList();
        bool ascending = bounds.Zip(bounds.Skip(1), static (a, b) => a < b).All(static pair => pair);
        if (bounds.Count == 0 || !ascending || bounds.Any(static b => double.IsNaN(b) || double.IsInfinity(b)))
        {
            Conflict(method, "Buckets must be finite and ascending; the default is taken", context);
            return [];
        }

        return bounds.ConvertAll(static bound => bound.ToString("R", CultureInfo.InvariantCulture) + "d");
    }

    // The name of an explicit implementation has its interface in front.
    internal static string SimpleName(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations is [{ } member, ..] ? member.Name : method.Name;

    private static void Conflict(IMethodSymbol method, string reason, ParseContext context) =>
        context.Report(TracedRules.ConflictingOptions, method, method.Name, reason);
}
