using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How a value is written into an event.</summary>
internal enum ValueShape
{
    /// <summary>As it is: strings, booleans, numbers, dates, enums and what formats itself.</summary>
    Plain,

    /// <summary>Spans of characters: copied to a string.</summary>
    Characters,

    /// <summary>Exceptions: their type. A message can hold anything.</summary>
    Exception,

    /// <summary>Element by element.</summary>
    Items,

    /// <summary>Key by key.</summary>
    Pairs,

    /// <summary>Member by member.</summary>
    Object,

    /// <summary>Not at all: its content could be anything.</summary>
    Hidden,
}

/// <summary>Reads how values of a type are written into events.</summary>
internal static class ValueShapes
{
    private const int MaxDepth = 4;

    /// <summary>How values of the type are written.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isAsked">Whether the user asked for the members of a type that says nothing of classification.</param>
    /// <param name="reason">Why not.</param>
    internal static ValueShape Of(ITypeSymbol type, bool isAsked, out string reason)
    {
        reason = "";
        type = TagShapes.Underlying(type);
        if (TagShapes.IsCharacters(type))
        {
            return ValueShape.Characters;
        }

        if (type is not IArrayTypeSymbol && !HasSensitiveMembers(type) && (TagShapes.OfTag(type, out _) != TagShape.None || type.Is("System.Type")))
        {
            return ValueShape.Plain;
        }

        if (type.IsOrDerivesFrom(KnownTypes.Exception))
        {
            return ValueShape.Exception;
        }

        reason = WhyNot(type);
        if (reason.Length > 0)
        {
            return ValueShape.Hidden;
        }

        if (Pair(type) is not null)
        {
            return ValueShape.Pairs;
        }

        if (Element(type) is not null)
        {
            return ValueShape.Items;
        }

        ITypeSymbol seen = Seen(type);
        if (!isAsked && !Knows(seen) && !HasSensitiveMembers(seen))
        {
            reason = $"the assembly of '{seen.Name}' says nothing of what is sensitive; mark the parameter [Expand] to write its members all the same";
            return ValueShape.Hidden;
        }

        if (!Members(seen).Any() && !WritesItself(seen))
        {
            reason = $"'{seen.Name}' has no public members";
            return ValueShape.Hidden;
        }

        return ValueShape.Object;
    }

    /// <summary>The type of a collection's elements.</summary>
    internal static ITypeSymbol? Element(ITypeSymbol type) =>
        Sequences(type).FirstOrDefault()?.TypeArguments[0];

    /// <summary>The type of a dictionary's entries.</summary>
    internal static INamedTypeSymbol? Pair(ITypeSymbol type) =>
        Sequences(type).Select(static s => s.TypeArguments[0]).OfType<INamedTypeSymbol>()
            .FirstOrDefault(static pair => pair.Is("System.Collections.Generic.KeyValuePair"));

    /// <summary>The type whose members are known: a type parameter's constraint.</summary>
    internal static ITypeSymbol Seen(ITypeSymbol type) =>
        type is ITypeParameterSymbol { ConstraintTypes: [{ } constraint, ..] } ? Seen(constraint) : type;

    /// <summary>The public properties and fields with a value each, those of bases last.</summary>
    internal static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (IFieldSymbol element in tuple.TupleElements)
            {
                yield return element;
            }

            yield break;
        }

        HashSet<string> seen = [];
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IEnumerable<ISymbol> members = current.TypeKind == TypeKind.Interface
                ? current.GetMembers().Concat(current.AllInterfaces.SelectMany(static i => i.GetMembers()))
                : current.GetMembers();
            foreach (ISymbol member in members)
            {
                if (IsRead(member) && seen.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The type of a member.</summary>
    internal static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The kind of sensitive data a member is, or null.</summary>
    internal static string? SensitivityOf(ISymbol member) =>
        member is IPropertySymbol property ? Sensitivity.Of(property) : Sensitivity.Of((IFieldSymbol)member);

    /// <summary>Whether something inside the type, visible or not, is declared sensitive.</summary>
    internal static bool HasSensitiveMembers(ITypeSymbol type) => HasSensitiveMembers(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>
    /// Whether objects that are exactly of this type may write themselves: they say how, and nothing inside can hold what was not seen.
    /// </summary>
    internal static bool WritesItself(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } && OverridesToString(type) && !HasSensitiveMembers(type)
        && State(type).All(static member => IsClosed(TypeOf(member), 0));

    private static bool IsClosed(ITypeSymbol type, int depth)
    {
        type = TagShapes.Underlying(type);
        return (TagShapes.OfTag(type, out _) != TagShape.None && (type.IsSealed || type.IsValueType || type is IArrayTypeSymbol))
            || (depth < MaxDepth && type is INamedTypeSymbol && (type.IsSealed || type.IsValueType) && Knows(type)
                && State(type).All(member => IsClosed(TypeOf(member), depth + 1)));
    }

    private static bool HasSensitiveMembers(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        type = Seen(TagShapes.Underlying(type));
        if (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || seen.Count > 200 || !seen.Add(type))
        {
            return false;
        }

        if ((Element(type) is { } element && IsSensitive(element, null)) || (type as INamedTypeSymbol)?.TypeArguments.Any(t => IsSensitive(t, null)) == true)
        {
            return true;
        }

        // What says nothing of classification cannot have anything classified inside, except what it is constructed of.
        return Knows(type) && Ancestors(type).SelectMany(State).Any(member => IsSensitive(TypeOf(member), SensitivityOf(member)));

        bool IsSensitive(ITypeSymbol inner, string? declared) =>
            declared is not null || Sensitivity.OfType(inner) is not null || HasSensitiveMembers(inner, seen);
    }

    private static IEnumerable<ITypeSymbol> Ancestors(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces.Where(Knows))
        {
            yield return contract;
        }
    }

    // All instance properties and fields, whoever may see them.
    private static IEnumerable<ISymbol> State(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: true } tuple
        ? tuple.TupleElements
        : type.GetMembers().Where(static member =>
            member is IPropertySymbol { IsStatic: false, IsIndexer: false, Name: not "EqualityContract" }
                or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false });

    private static bool IsRead(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        && !member.Has(KnownTypes.LogPropertyIgnore)
        && member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
            or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, AssociatedSymbol: null }
        && TypeOf(member) is { IsRefLikeType: false } and not (IPointerTypeSymbol or IFunctionPointerTypeSymbol);

    /// <summary>Whether who wrote the type could say what in it is sensitive.</summary>
    internal static bool Knows(ITypeSymbol type) =>
        type.IsTupleType
        || type.Locations.Any(static location => location.IsInSource)
        || type.ContainingModule?.ReferencedAssemblies.Any(static assembly =>
            assembly.Name is "Telltale" or "Microsoft.Extensions.Compliance.Abstractions") == true;

    private static bool OverridesToString(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.IsRecord || current.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Any(static m => m is { IsOverride: true, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Sequences(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? []
            : type.AllInterfaces.Concat(Seen(type) is INamedTypeSymbol named ? [named, .. named.AllInterfaces] : [])
                .Where(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);

    private static string WhyNot(ITypeSymbol type)
    {
        ITypeSymbol seen = Seen(type);
        return seen switch
        {
            ITypeParameterSymbol => $"'{type.Name}' can be anything; constrain it to IFormattable or to a type with members",
            { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "an object can be anything; give it the type it has",
            { TypeKind: TypeKind.Delegate } => "a delegate has no content",
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => "a pointer has no meaning outside the process",
            { IsRefLikeType: true } => $"'{type.Name}' cannot be kept",
            _ when seen.Is("System.Linq.IQueryable") || seen.AllInterfaces.Any(static i => i.Is("System.Linq.IQueryable")) =>
                "to enumerate a query would run it",
            _ when Element(seen) is null && (seen.SpecialType == SpecialType.System_Collections_IEnumerable
                || seen.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)) =>
                "the elements of an untyped collection can be anything",
            { TypeKind: TypeKind.Error } => "its type is not known",
            _ => "",
        };
    }
}
