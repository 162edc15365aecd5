using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A metric that is asked for its value.</summary>
/// <param name="Kind">The name of its type, without arity.</param>
/// <param name="Number">The type of its values.</param>
/// <param name="Read">The value, as an expression.</param>
internal sealed record ObservableModel(string Kind, string Number, string Name, string? Unit, string? Description, string Read);

/// <summary>Reads the members whose values are observed. Symbols stop here; what cannot be read gives null and a reported problem.</summary>
internal static class ObservableParser
{
    internal static readonly (string Attribute, string Kind)[] Attributes =
    [
        (KnownTypes.ObservableCounter, "ObservableCounter"), (KnownTypes.ObservableUpDownCounter, "ObservableUpDownCounter"),
        (KnownTypes.ObservableGauge, "ObservableGauge"),
    ];

    internal static ObservableModel? Parse(ISymbol member, string attribute, ParseContext context)
    {
        if (member.Attribute(attribute) is not { } given)
        {
            return null;
        }

        string name = given.FirstText() ?? "";
        ITypeSymbol type = member is IPropertySymbol property ? property.Type : ((IMethodSymbol)member).ReturnType;
        (string Number, string Suffix)? number = Number(type);
        if (WhyNot(member, name, type, number is not null, context) is { } reason)
        {
            context.Report(SignalRules.CannotBeObserved, member, member.Name, reason);
            return null;
        }

        string call = member is IMethodSymbol ? "()" : "";
        return new ObservableModel(
            Attributes.First(a => a.Attribute == attribute).Kind,
            number!.Value.Number,
            name,
            given.NamedText("Unit"),
            given.NamedText("Description"),
            $"{TypeText.Of(member.ContainingType)}.{Names.Escape(member.Name)}{call}{number.Value.Suffix}");
    }

    private static string? WhyNot(ISymbol member, string name, ITypeSymbol type, bool isNumber, ParseContext context)
    {
        string? sensitive = member is IPropertySymbol property ? Sensitivity.Of(property) : Sensitivity.OfReturn((IMethodSymbol)member);
        return name.Trim().Length == 0 ? "it has no name"
            : !member.IsStatic ? "it is an instance member, and which instance is meant cannot be known; make it static"
            : member is IPropertySymbol { GetMethod: null } ? "it has no getter"
            : member is IMethodSymbol { Parameters.IsEmpty: false } or IMethodSymbol { Arity: > 0 } ? "it takes arguments that nobody would give"
            : Generic(member.ContainingType) ? "its type is generic, and which one is meant cannot be known"
            : TypeText.Unnameable(member.ContainingType, context.Compilation) is not null
                || !context.Compilation.IsSymbolAccessibleWithin(
                    member is IPropertySymbol { GetMethod: { } getter } ? getter : member, context.Compilation.Assembly)
                ? "generated code cannot reach it; make it and its type internal"
            : sensitive is not null ? "it is sensitive, and metrics are kept and shown in clear"
            : Switches.WhyNothing(member.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options) is { } old ? old
            : !isNumber ? $"'{type.ToDisplayString()}' is no number that instruments take, nor a Measurement of one"
            : null;
    }

    private static bool Generic(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || Generic(type.ContainingType));

    // A number, a Measurement<T>, or a sequence of these.
    private static (string Number, string Suffix)? Number(ITypeSymbol type)
    {
        ITypeSymbol measured = ValueShapes.Element(type) ?? type;
        ITypeSymbol value = measured is INamedTypeSymbol { TypeArguments: [{ } inner] } && measured.Is("System.Diagnostics.Metrics.Measurement") ? inner
            : SymbolEqualityComparer.Default.Equals(measured, type) ? type
            : type;
        return value.Is("System.TimeSpan") && SymbolEqualityComparer.Default.Equals(value, type) ? ("double", ".TotalSeconds")
            : InstrumentReader.Number(value) is { } number ? (number, "")
            : null;
    }
}
