using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads the metrics of a signal method.</summary>
internal sealed class InstrumentReader(IMethodSymbol method, ObjectWriters writers, ParseContext context)
{
    private const string NoCondition = "";

    /// <summary>The parameter that is recorded, if there is one.</summary>
    internal IParameterSymbol? Value { get; } = method.Parameters.FirstOrDefault(static p => p.Has(KnownTypes.Value));

    /// <summary>The type of an instrument that takes values of the type, or null.</summary>
    internal static string? Number(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_SByte or SpecialType.System_UInt16 => "int",
        SpecialType.System_UInt32 => "long",
        _ => null,
    };

    internal IEnumerable<InstrumentModel> Read()
    {
        if (method.Parameters.Count(static p => p.Has(KnownTypes.Value)) > 1)
        {
            context.Report(SignalRules.ConflictingOptions, method, method.Name, "only one parameter can be the [Value]; the first is taken");
        }

        EquatableArray<SignalField>? dimensions = null;
        foreach ((string attribute, string kind) in SignalAttributes.Instruments)
        {
            if (method.Attribute(attribute) is { } given && Read(given, kind) is { } instrument)
            {
                dimensions ??= Dimensions().ToEquatableArray();
                yield return instrument with { Dimensions = dimensions.Value };
            }
        }
    }

    private InstrumentModel? Read(AttributeData given, string kind)
    {
        string name = given.FirstText() ?? "";
        if (name.Trim().Length == 0)
        {
            context.Report(SignalRules.NoValue, method, method.Name, name, "it has no name");
            return null;
        }

        (string Number, string Value, string Condition)? value = ReadValue(kind, name);
        return value is null ? null : new InstrumentModel
        {
            Kind = kind,
            Number = value.Value.Number,
            Name = name,
            Unit = given.NamedText("Unit"),
            Description = given.NamedText("Description"),
            Buckets = kind == "Histogram" ? Buckets(given, value.Value.Number).ToEquatableArray() : default,
            Value = value.Value.Value,
            Condition = value.Value.Condition.Length == 0 ? null : value.Value.Condition,
            Dimensions = default,
        };
    }

    private (string Number, string Value, string Condition)? ReadValue(string kind, string name)
    {
        if (Value is null)
        {
            if (kind is "Counter" or "UpDownCounter")
            {
                return ("long", "1", NoCondition);
            }

            context.Report(SignalRules.NoValue, method, method.Name, name, "no parameter is marked [Value]");
            return null;
        }

        if (Sensitivity.Of(Value) is not null)
        {
            context.Report(SignalRules.SensitiveDimension, Value, Value.Name, method.Name);
            return null;
        }

        bool nullable = TagShapes.IsNullableValue(Value.Type);
        string expression = Names.Escape(Value.Name) + (nullable ? ".GetValueOrDefault()" : "");
        string condition = nullable ? $"{Names.Escape(Value.Name)}.HasValue" : NoCondition;
        ITypeSymbol type = TagShapes.Underlying(Value.Type);
        string? number = Number(type);
        if (number is not null)
        {
            return (number, expression, condition);
        }

        if (type.Is("System.TimeSpan"))
        {
            return ("double", $"{expression}.TotalSeconds", condition);
        }

        context.Report(SignalRules.NoValue, Value, method.Name, name, $"'{type.ToDisplayString()}' is no number that instruments take");
        return null;
    }

    private IEnumerable<SignalField> Dimensions()
    {
        HashSet<string> taken = [];
        MemberDimensions members = new(method, writers, context);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (SignalField dimension in Own(parameter).Concat(members.Read(parameter)))
            {
                if (dimension.Name.Trim().Length == 0 || !taken.Add(dimension.Name))
                {
                    context.Report(
                        SignalRules.ConflictingOptions, parameter, method.Name,
                        dimension.Name.Trim().Length == 0
                            ? $"the dimension '{parameter.Name}' has an empty name"
                            : $"two dimensions are called '{dimension.Name}'; the first is taken");
                    continue;
                }

                yield return dimension;
            }
        }
    }

    private IEnumerable<SignalField> Own(IParameterSymbol parameter)
    {
        if (parameter.Attribute(KnownTypes.Dimension) is not { } mark)
        {
            return [];
        }

        ITypeSymbol type = TagShapes.Underlying(parameter.Type);
        if (Sensitivity.Of(parameter) is not null)
        {
            context.Report(SignalRules.SensitiveDimension, parameter, parameter.Name, method.Name);
            return [];
        }

        if (!TagShapes.IsDimension(type))
        {
            context.Report(TracedRules.UnboundedDimension, parameter, parameter.Name, $"'{type.ToDisplayString()}'");
            return [];
        }

        bool nullable = TagShapes.IsNullableValue(parameter.Type);
        string expression = Names.Escape(parameter.Name);
        SignalField dimension = new(
            mark.FirstText() ?? Names.SnakeCase(parameter.Name),
            TagShapes.Widened(nullable ? expression + ".GetValueOrDefault()" : expression, type),
            FieldReader.TypeName(type),
            null)
        {
            CanBeNull = nullable || (type.IsReferenceType && parameter.NullableAnnotation != NullableAnnotation.NotAnnotated),
            Condition = nullable ? $"{expression}.HasValue" : null,
        };
        return [dimension];
    }

    private IEnumerable<string> Buckets(AttributeData given, string number)
    {
        if (given.Named("Buckets") is not { IsNull: false, Kind: TypedConstantKind.Array } buckets)
        {
            return [];
        }

        List<double> bounds = buckets.Values.Select(static value => value.Value).OfType<double>().ToList();
        bool ascending = bounds.Zip(bounds.Skip(1), static (a, b) => a < b).All(static pair => pair);
        bool fits = number is "double" or "float" or "decimal" || bounds.All(static b => b == Math.Floor(b) && Math.Abs(b) < int.MaxValue);
        if (bounds.Count == 0 || !ascending || !fits || bounds.Any(static b => double.IsNaN(b) || double.IsInfinity(b) || Math.Abs(b) > 1e15))
        {
            context.Report(
                SignalRules.ConflictingOptions, method, method.Name,
                $"Buckets must be finite, ascending and of the value's type '{number}'; the collector's own are taken");
            return [];
        }

        return bounds.Select(bound => bound.ToString("R", CultureInfo.InvariantCulture)).Select(bound => number switch
        {
            "double" => bound + "d",
            "float" => bound + "f",
            "decimal" => bound + "m",
            "int" => bound,
            "long" => bound + "L",
            _ => $"({number}){bound}",
        });
    }
}
