using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads the members marked <c>[Dimension]</c> of parameters that are written member by member.</summary>
internal sealed class MemberDimensions(IMethodSymbol method, ObjectWriters writers, ParseContext context)
{
    /// <summary>Whether the parameter has such members, recorded or refused.</summary>
    internal static bool AreIn(IParameterSymbol parameter) => Expansion.Of(parameter, "", parameter.Name) is { } expansion
        && Any(parameter.Type, expansion.Depth);

    internal IEnumerable<SignalField> Read(IParameterSymbol parameter)
    {
        Expansion? expansion = Expansion.Of(parameter, "", Names.SnakeCase(parameter.Name));
        return expansion is null || parameter.Type.IsRefLikeType || parameter.RefKind == RefKind.Out ? []
            : Read(parameter, Sensitivity.Classify(parameter, null), parameter.Type, "owner", expansion);
    }

    private IEnumerable<SignalField> Read(IParameterSymbol parameter, Classification? whole, ITypeSymbol type, string path, Expansion expansion)
    {
        string access = FieldReader.Access(type, path);
        foreach (ISymbol member in ValueShapes.Members(ValueShapes.Seen(TagShapes.Underlying(type))).Where(writers.CanBeRead))
        {
            ITypeSymbol inner = ValueShapes.TypeOf(member);
            Classification? sensitive = Sensitivity.ClassifyWithin(whole, member, null);
            string own = Expansion.Join(expansion.Prefix, Names.SnakeCase(member.Name));
            string read = access + Names.Escape(member.Name);
            if (member.Attribute(KnownTypes.Dimension) is { } mark)
            {
                if (WhyNot(parameter, member, inner, sensitive) is null)
                {
                    yield return Dimension(parameter, mark.FirstText() ?? own, inner, read);
                }
            }
            else if (Deeper(member, expansion, own) is { } deeper && ValueShapes.Of(inner, isAsked: true, out _) == ValueShape.Object)
            {
                foreach (SignalField field in Read(parameter, sensitive, inner, read, deeper))
                {
                    yield return field;
                }
            }
        }
    }

    private static SignalField Dimension(IParameterSymbol parameter, string name, ITypeSymbol type, string read)
    {
        ITypeSymbol value = TagShapes.Underlying(type);
        bool nullable = value.IsValueType && (TagShapes.IsNullableValue(type) || read.Contains("?."));
        return new SignalField(
            name,
            $"{Names.Escape(parameter.Name)}, static owner => {TagShapes.Widened(read, value, nullable)}",
            FieldReader.TypeName(value),
            null)
        {
            CanBeNull = true,
            Types = $"<{ObjectWriters.Argument(parameter.Type)}, {TagShapes.WidenedType(value)}>",
        };
    }

    // Says so, too.
    private string? WhyNot(IParameterSymbol parameter, ISymbol member, ITypeSymbol type, Classification? sensitive)
    {
        string label = $"{parameter.Name}.{member.Name}";
        if (sensitive is not null)
        {
            context.Report(SignalRules.SensitiveDimension, parameter, label, method.Name);
            return label;
        }

        if (!TagShapes.IsDimension(type))
        {
            context.Report(TracedRules.UnboundedDimension, parameter, label, $"'{TagShapes.Underlying(type).ToDisplayString()}'");
            return label;
        }

        return null;
    }

    private static bool Any(ITypeSymbol type, int depth) => ValueShapes.Members(ValueShapes.Seen(TagShapes.Underlying(type))).Any(member =>
        member.Has(KnownTypes.Dimension) || (depth > 1 && Any(ValueShapes.TypeOf(member), depth - 1)));

    private static Expansion? Deeper(ISymbol member, Expansion expansion, string own) => expansion.Depth > 1
        ? Expansion.Of(member, expansion.Prefix, Names.SnakeCase(member.Name)) is { } asked
            ? asked with { Depth = Math.Min(asked.Depth, expansion.Depth - 1) }
            : expansion with { Prefix = own, Depth = expansion.Depth - 1 }
        : null;
}
