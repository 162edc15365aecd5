using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Where the walk comes to members: properties, fields, elements.</summary>
internal sealed partial class Walk
{
    // What these give is said by what they are read from.
    private static readonly HashSet<string> s_transparent = new(StringComparer.Ordinal)
    {
        "Value", "Result", "Current", "Key", "Values", "Keys", "Chars", "Item", "OriginalString", "AbsoluteUri", "PathAndQuery", "Query", "Span", "Memory",
        "CurrentValue", "AsSpan",
    };

    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
        "Length", "Count", "HasValue", "IsEmpty", "LongLength", "Rank", "IsCompleted", "IsCompletedSuccessfully", "Status",
    };

    private Verdict Property(IPropertyReferenceOperation reference, Rendering rendering)
    {
        IPropertySymbol property = reference.Property;
        if (s_measures.Contains(property.Name) || _flow.Sources.IsKnownClean(property, _options))
        {
            return Verdict.Clean;
        }

        if (Evidence(reference, property) is { } evidence)
        {
            return Verdict.Sensitive(evidence, reference);
        }

        if (property.IsIndexer)
        {
            return reference.Arguments is [{ Value: var index }] && Sanitisers.KeepsLittle(index) && property.ContainingType.SpecialType == SpecialType.System_String
                ? Verdict.Clean
                : Of(Instance(reference.Instance), rendering);
        }

        if (Sanitisers.IsSanitiser(property.Name))
        {
            return Verdict.Clean;
        }

        if (property.ContainingType is { IsAnonymousType: true } or { IsTupleType: true })
        {
            return PartOf(Instance(reference.Instance), property, -1, rendering);
        }

        if (s_transparent.Contains(property.Name) && !property.Locations.Any(static l => l.IsInSource))
        {
            return Of(Instance(reference.Instance), rendering);
        }

        Verdict inside = property.GetMethod is { } getter && property.DeclaringSyntaxReferences.Length > 0
            ? Summarised(getter, reference, []) : Verdict.Unknown;
        return inside.IsKnown ? inside : Whole(reference, rendering);
    }

    private Verdict Field(IFieldReferenceOperation reference, Rendering rendering)
    {
        IFieldSymbol field = reference.Field;
        if (_flow.Sources.IsKnownClean(field, _options))
        {
            return Verdict.Clean;
        }

        if (field.ContainingType is { IsTupleType: true })
        {
            Verdict part = PartOf(Instance(reference.Instance), field, IndexOf(field), rendering);
            if (part.IsKnown)
            {
                return part;
            }
        }

        if (field is { IsStatic: true, IsReadOnly: true } && Literal(field) is { } text)
        {
            return SecretLiterals.IsSecret(text) ? Verdict.Sensitive(new Evidence(SensitiveClass.Credential, Tier.Literal, field.Name), reference) : Verdict.Clean;
        }

        if (Evidence(reference, field) is { } evidence)
        {
            return Verdict.Sensitive(evidence, reference);
        }

        return Whole(reference, rendering);
    }

    // static readonly string Password = "password" is a constant in all but name.
    private string? Literal(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.Value as string
            : null;

    private Verdict ArrayElement(IArrayElementReferenceOperation element, Rendering rendering) => Of(element.ArrayReference, rendering);

    private Evidence? Evidence(IOperation reference, ISymbol symbol) =>
        _flow.Sources.Of(reference, _options) ?? _flow.Sources.Of(symbol, reference.Type, _options);

    private static IOperation? Instance(IOperation? instance) =>
        instance is IConditionalAccessInstanceOperation conditional ? ReceiverOf(conditional) : instance;

    /// <summary>A member or an element of a value whose making can be seen: of a tuple, an anonymous object, a record.</summary>
    private Verdict PartOf(IOperation? whole, ISymbol? member, int index, Rendering rendering)
    {
        switch (whole)
        {
            case null:
                return Verdict.Unknown;
            case IConversionOperation conversion:
                return PartOf(conversion.Operand, member, index, rendering);
            case IAwaitOperation awaited:
                return PartOf(awaited.Operation, member, index, rendering);
            case IParenthesizedOperation parenthesized:
                return PartOf(parenthesized.Operand, member, index, rendering);
            case ITupleOperation tuple:
                return index >= 0 && index < tuple.Elements.Length ? Of(tuple.Elements[index], rendering) : Verdict.Unknown;
            case IAnonymousObjectCreationOperation anonymous:
                return anonymous.Initializers.OfType<ISimpleAssignmentOperation>()
                    .Where(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == member?.Name)
                    .Select(assignment => Of(assignment.Value, rendering))
                    .FirstOrDefault();
            case ILocalReferenceOperation local when --_left >= 0:
                IReadOnlyList<Write> writes = Reaching(local.Local, local, out _);
                return writes is [{ Kind: WriteKind.Value, Value: var made }] && made.Syntax != local.Syntax ? PartOf(made, member, index, rendering) : Verdict.Unknown;
            default:
                return ByPosition(whole.Type, member, index, whole);
        }
    }

    // Deconstructed records and named tuples: by the name of what stands at that position.
    private Verdict ByPosition(ITypeSymbol? type, ISymbol? member, int index, IOperation whole)
    {
        ISymbol? part = member ?? type switch
        {
            INamedTypeSymbol { IsTupleType: true } tuple when index >= 0 && index < tuple.TupleElements.Length => tuple.TupleElements[index],
            INamedTypeSymbol { IsRecord: true } record when index >= 0 => Positional(record, index),
            _ => null,
        };
        return part is not null && _flow.Sources.Of(part, ValueTypeOf(part), _options) is { } evidence ? Verdict.Sensitive(evidence, whole) : Verdict.Unknown;
    }

    private static ISymbol? Positional(INamedTypeSymbol record, int index)
    {
        IMethodSymbol? constructor = record.InstanceConstructors
            .OrderByDescending(static c => c.Parameters.Length)
            .FirstOrDefault(static c => c.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is RecordDeclarationSyntax));
        return constructor is not null && index < constructor.Parameters.Length
            ? record.GetMembers(constructor.Parameters[index].Name).FirstOrDefault(static m => m is IPropertySymbol or IFieldSymbol)
            : null;
    }

    private static ITypeSymbol? ValueTypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static int IndexOf(IFieldSymbol element)
    {
        int index = 0;
        foreach (IFieldSymbol candidate in element.ContainingType.TupleElements)
        {
            if (candidate.Name == element.Name || SymbolEqualityComparer.Default.Equals(candidate.CorrespondingTupleField, element.CorrespondingTupleField))
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
