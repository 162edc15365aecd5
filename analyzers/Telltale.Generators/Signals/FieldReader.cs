using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads parameters into the values of events: one each, or one for each member.</summary>
internal sealed class FieldReader(ObjectWriters writers, ParseContext context)
{
    /// <summary>Whether a value is given by a provider that hands tags over one by one.</summary>
    internal bool UsesTagCollector { get; private set; }

    /// <summary>The values of a parameter, under the names that the log knows them by.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="hole">The hole of the message that means it, if any.</param>
    /// <param name="reports">Whether to say what cannot be written.</param>
    internal IEnumerable<SignalField> Read(IParameterSymbol parameter, string? hole, bool reports)
    {
        string expression = Names.Escape(parameter.Name);
        string name = GivenName(parameter) ?? hole ?? parameter.Name;
        string? sensitive = Sensitivity.Of(parameter);
        Expansion? asked = Expansion.Of(parameter, "", name);
        ValueShape shape = ValueShapes.Of(parameter.Type, asked is not null, out string reason);
        if (sensitive is null && Provided(parameter, expression, reports) is { } provided)
        {
            yield return new SignalField(name, provided, TypeName(parameter.Type), null);
            yield break;
        }

        bool isExpanded = sensitive is null && shape == ValueShape.Object
            && (asked is not null || ValueShapes.HasSensitiveMembers(parameter.Type));
        if (sensitive is null && shape == ValueShape.Hidden && reports)
        {
            context.Report(SignalRules.CannotBeLookedInto, parameter, parameter.Name, ObjectWriters.Hidden(parameter.Type), reason);
        }

        // A message that names the object wants to see it as a whole, too.
        if (!isExpanded || hole is not null)
        {
            yield return new SignalField(
                name, writers.Value(expression, parameter.Type, sensitive, shape), TypeName(parameter.Type), sensitive);
        }

        if (isExpanded)
        {
            Expansion expansion = asked ?? new Expansion(name, Depth: 1, SkipsNulls: false);
            foreach (SignalField field in Members(parameter, parameter.Type, expression, "owner", expansion, []))
            {
                yield return field;
            }
        }
    }

    /// <summary>The name that a mark gives, or null.</summary>
    internal static string? GivenName(ISymbol symbol)
    {
        string? name = symbol.Attribute(KnownTypes.Tag)?.FirstText() ?? symbol.Attribute(KnownTypes.TagName)?.FirstText();
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }

    internal static string TypeName(ITypeSymbol type) => TagShapes.Underlying(type).ToDisplayString();

    // [TagProvider(typeof(Provider), "Method")]: what it gives is written as members, classified ones redacted.
    private string? Provided(IParameterSymbol parameter, string expression, bool reports)
    {
        if (parameter.Attribute(KnownTypes.TagProvider) is not { ConstructorArguments: [{ Value: INamedTypeSymbol type }, { Value: string method }] })
        {
            return null;
        }

        bool exists = type.GetMembers(method).OfType<IMethodSymbol>().Any(candidate =>
            candidate is { IsStatic: true, Parameters: [{ Type: { } collector }, { Type: { } value }] }
            && collector.Is(KnownTypes.TagCollector)
            && context.Compilation.ClassifyCommonConversion(parameter.Type, value).IsImplicit
            && context.Compilation.IsSymbolAccessibleWithin(candidate, parameter.ContainingSymbol.ContainingType));
        if (!exists || parameter.Type.IsRefLikeType)
        {
            if (reports)
            {
                context.Report(
                    SignalRules.CannotBeLookedInto, parameter, parameter.Name, "what it would be without [TagProvider]",
                    $"'{type.Name}' has no static method '{method}(ITagCollector, {parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)})'");
            }

            return null;
        }

        UsesTagCollector = true;
        return ObjectWriters.Text(
            expression, parameter.Type,
            $"{{ if (text.Begin(value)) {{ {TypeText.Of(type)}.{Names.Escape(method)}(new global::Telltale.Generated.TagCollector(text), value); text.End(); }} }}");
    }

    private IEnumerable<SignalField> Members(
        IParameterSymbol parameter, ITypeSymbol type, string expression, string path, Expansion expansion, List<ITypeSymbol> above)
    {
        ITypeSymbol seen = ValueShapes.Seen(TagShapes.Underlying(type));
        string access = Access(type, path);
        foreach (ISymbol member in ValueShapes.Members(seen).Where(writers.CanBeRead))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            ITypeSymbol inner = ValueShapes.TypeOf(member);
            string? sensitive = ValueShapes.SensitivityOf(member);
            string own = GivenName(member) ?? Expansion.Join(expansion.Prefix, member.Name);
            string read = access + Names.Escape(member.Name);
            Expansion? asked = Expansion.Of(member, expansion.Prefix, member.Name);
            Expansion? deeper = asked ?? (expansion.Depth > 1 ? expansion with { Prefix = own, Depth = expansion.Depth - 1 } : null);
            ValueShape shape = ValueShapes.Of(inner, asked is not null, out _);
            if (sensitive is null && shape == ValueShape.Object && deeper is not null && !above.Contains(inner, SymbolEqualityComparer.Default))
            {
                foreach (SignalField field in Members(parameter, inner, expression, read, deeper, [.. above, seen]))
                {
                    yield return field;
                }

                continue;
            }

            string types = $"<{ObjectWriters.Argument(parameter.Type)}, {ObjectWriters.TypeOfValue(inner, sensitive, shape)}>";
            string value = writers.Value(read, inner, sensitive, shape);
            yield return new SignalField(
                own, $"global::Telltale.Members.Read{types}({expression}, static owner => {value})", TypeName(inner), sensitive)
            {
                IsLeftOutWhenNull = expansion.SkipsNulls,
            };
        }
    }

    /// <summary>What stands before a member's name. The object itself is there when its members are read; it is its members that may be missing.</summary>
    internal static string Access(ITypeSymbol type, string path) => path == "owner"
        ? (TagShapes.IsNullableValue(type) ? "owner.GetValueOrDefault()." : "owner.")
        : path + (TagShapes.IsNullableValue(type) || !type.IsValueType ? "?." : ".");
}
