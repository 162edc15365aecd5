using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Reads what the bases of a record print of it. A base knows only its own declarations, and one from an assembly that was built without us
/// redacts nothing: what is sensitive for the record is then printed by the record itself.
/// </summary>
internal static class RecordBases
{
    /// <summary>The members that bases print, in the order in which they print them.</summary>
    internal static IEnumerable<ISymbol> Printed(INamedTypeSymbol record)
    {
        Stack<INamedTypeSymbol> bases = new();
        for (INamedTypeSymbol? type = record.BaseType; type is { IsRecord: true }; type = type.BaseType)
        {
            bases.Push(type);
        }

        return bases.SelectMany(RecordShape.Printed);
    }

    /// <summary>Whether a base prints in clear what is sensitive for the record.</summary>
    internal static bool Leak(INamedTypeSymbol record, Compilation compilation) =>
        record.BaseType is { IsRecord: true } && Printed(record).Any(member =>
            Sensitive(record, member, compilation) is not null && !IsRedacted(record.BaseType, member, compilation));

    /// <summary>As what a base's member is declared sensitive: for the record or for one between the two.</summary>
    internal static Classification? Sensitive(INamedTypeSymbol record, ISymbol member, Compilation compilation) =>
        Between(record, member).Select(type => SeenFrom(type, member, compilation)).FirstOrDefault(static found => found is not null);

    /// <summary>Whether the record has another member of that name.</summary>
    internal static bool IsHidden(INamedTypeSymbol record, ISymbol member) => Between(record, member)
        .TakeWhile(type => !SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
        .Any(type => type.GetMembers(member.Name).Any(static other => !other.IsOverride));

    // Printed by what we write for a type on the way. What could not be written there is reported there.
    private static bool IsRedacted(INamedTypeSymbol record, ISymbol member, Compilation compilation) => Between(record, member).Any(type =>
        SeenFrom(type, member, compilation) is not null
        && (type.Locations.Any(static place => place.IsInSource) || type.GetMembers(RecordShape.PrintMembers).Any(IsOurs)));

    private static bool IsOurs(ISymbol method) =>
        method.Attribute(KnownTypes.GeneratedCode) is { ConstructorArguments: [{ Value: "Telltale" }, ..] };

    private static Classification? SeenFrom(INamedTypeSymbol type, ISymbol member, Compilation compilation)
    {
        if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
        {
            return RecordShape.Sensitive(type, member, compilation);
        }

        if (member is IPropertySymbol property)
        {
            IPropertySymbol? overriding = type.GetMembers(member.Name).OfType<IPropertySymbol>().FirstOrDefault(static p => p.IsOverride);
            Classification? found = overriding is null ? null : Sensitivity.Classify(overriding, compilation);
            found ??= type.AllInterfaces
                .SelectMany(contract => contract.GetMembers(member.Name).OfType<IPropertySymbol>())
                .Where(implemented => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(implemented), property))
                .Select(implemented => Sensitivity.Classify(implemented, compilation))
                .FirstOrDefault(static declared => declared is not null);
            found ??= StricterMembers.PassedOn(type)
                .Where(parameter => parameter.Name == member.Name)
                .Select(parameter => Sensitivity.Classify(parameter, compilation))
                .FirstOrDefault();
            if (found is not null)
            {
                return found;
            }
        }

        return RecordShape.Sensitive(type, member, compilation);
    }

    // The record and its bases, down to the one that has the member.
    private static IEnumerable<INamedTypeSymbol> Between(INamedTypeSymbol record, ISymbol member)
    {
        for (INamedTypeSymbol? type = record; type is not null; type = type.BaseType)
        {
            yield return type;
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
            {
                yield break;
            }
        }
    }
}
