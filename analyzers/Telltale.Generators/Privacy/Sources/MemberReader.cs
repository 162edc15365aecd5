using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says which members of a type are sensitive, for values that are written as a whole. Looks one level into members of the program's own types.</summary>
internal sealed class MemberReader(OwnAssemblies own, SymbolReader symbols)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<(ISymbol, Evidence)>> _whole = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<(ISymbol, Evidence)>> _own = new(SymbolEqualityComparer.Default);

    internal ImmutableArray<(ISymbol Member, Evidence Evidence)> Of(ITypeSymbol type)
    {
        type = Part(type);
        return HasMembers(type) ? _whole.GetOrAdd(type, ReadWhole) : [];
    }

    private ImmutableArray<(ISymbol, Evidence)> ReadWhole(ITypeSymbol type) =>
        [.. Readable(type).Select(member => (member, Evidence: symbols.Of(member, null) ?? Nested(member))).Where(static found => found.Evidence is not null)!];

    private ImmutableArray<(ISymbol, Evidence)> ReadOwn(ITypeSymbol type) =>
        [.. Readable(type).Select(member => (member, Evidence: symbols.Of(member, null))).Where(static found => found.Evidence is not null)!];

    // Of several the surest.
    private Evidence? Nested(ISymbol member)
    {
        if (SymbolReader.TypeOf(member) is not { } declared || Part(declared) is not { } type || !IsOurs(type) || symbols.IsKnownClean(member))
        {
            return null;
        }

        Evidence? best = null;
        foreach ((ISymbol inner, Evidence evidence) in _own.GetOrAdd(type, ReadOwn))
        {
            best = best is null || evidence.Tier < best.Tier ? evidence with { Name = $"{member.ContainingType.Name}.{member.Name}.{inner.Name}" } : best;
        }

        return best;
    }

    private bool IsOurs(ITypeSymbol type) => HasMembers(type) && own.Have(type);

    private static bool HasMembers(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface };

    // A list is written as its elements, a dictionary as its values.
    private static ITypeSymbol Part(ITypeSymbol type, int depth = 0)
    {
        type = TagShapes.Underlying(type);
        ITypeSymbol? part = type switch
        {
            { SpecialType: SpecialType.System_String } => null,
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [_, var value] } => value,
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } named => named.TypeArguments[0],
            _ => type.AllInterfaces.FirstOrDefault(static contract =>
                contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        };
        return part is null || depth == 3 ? type : Part(part, depth + 1);
    }

    private static IEnumerable<ISymbol> Readable(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return tuple.TupleElements;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        List<ISymbol> members = [];
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            members.AddRange(current.GetMembers().Where(member => IsReadable(member) && seen.Add(member.Name)));
        }

        return type.TypeKind == TypeKind.Interface
            ? members.Concat(type.AllInterfaces.SelectMany(static contract => contract.GetMembers()).Where(member => IsReadable(member) && seen.Add(member.Name)))
            : members;
    }

    private static bool IsReadable(ISymbol member) =>
        member is (IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false })
        && member is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal };
}
