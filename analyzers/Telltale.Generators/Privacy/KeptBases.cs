using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Reads what has to survive of a type's bases. What another assembly keeps by itself is lost with the rest of it when nothing calls into it.
/// </summary>
internal static class KeptBases
{
    // A referenced assembly's types stay the same from edit to edit.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, string[]> s_lost = new();

    /// <summary>The arguments of dependencies on types that the type derives from or implements.</summary>
    internal static IEnumerable<string> Of(INamedTypeSymbol type, Compilation compilation) => Lost(type, compilation)
        .Where(lost => lost.Members.Length > 0 && IsNameable(lost.Type, compilation))
        .Select(static lost => KeptDeclarationParser.Dependency(lost.Members, lost.Type));

    private static IEnumerable<(INamedTypeSymbol Type, string[] Members)> Lost(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } inherited && !IsOutside(inherited, compilation))
        {
            INamedTypeSymbol definition = inherited.OriginalDefinition;
            yield return (definition, [.. OfBase(definition)]);
        }

        IEnumerable<INamedTypeSymbol> bases = type.BaseType is { } direct ? type.Interfaces.Insert(0, direct) : type.Interfaces;
        foreach (INamedTypeSymbol one in bases.Where(one => IsOutside(one, compilation)).SelectMany(WithItsBases))
        {
            yield return (one.OriginalDefinition, s_lost.GetValue(one.OriginalDefinition, static definition => [.. OfOutside(definition)]));
        }
    }

    private static bool IsOutside(INamedTypeSymbol type, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private static IEnumerable<INamedTypeSymbol> WithItsBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            yield return current;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static IEnumerable<string> OfOutside(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.GetMembers().OfType<IPropertySymbol>().Any(IsSaid) ? ["PublicProperties"] : [];
        }

        return HasFields(type) ? OfBase(type).Append("NonPublicFields") : OfBase(type);
    }

    private static IEnumerable<string> OfBase(INamedTypeSymbol type)
    {
        if (type.GetMembers().OfType<IPropertySymbol>().Any(static property => CanBeOverridden(property) && IsSaid(property)))
        {
            yield return "PublicProperties";
            yield return "NonPublicProperties";
        }

        // record Customer(string Name) : Person(Name), where Name is a property of Person, and the declaration stands on a parameter of Person.
        if (type.IsRecord && type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters)
            .Any(parameter => IsSaid(parameter) && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any()))
        {
            yield return "PublicConstructors";
            yield return "NonPublicConstructors";
        }
    }

    private static bool IsSaid(ISymbol symbol) => Sensitivity.Said(symbol, null).Classification is not null;

    private static bool CanBeOverridden(IPropertySymbol property) =>
        property.IsVirtual || property.IsAbstract || (property.IsOverride && !property.IsSealed);

    // Private fields of other assemblies are not to be seen: any of them may have a declaration, where declarations are known.
    private static bool HasFields(INamedTypeSymbol type) =>
        ValueShapes.Knows(type) && type.GetMembers().OfType<IPropertySymbol>().Any(static property =>
            property.GetMethod?.GetAttributes().Any(static a => a.AttributeClass.Is(KnownTypes.CompilerGenerated)) == true
            || property.ContainingType.GetMembers($"<{property.Name}>k__BackingField").Any(IsSaid));

    private static bool IsNameable(INamedTypeSymbol type, Compilation compilation) =>
        TypeText.Unnameable(type, compilation) is null
        && !IsWarnedOf(type)
        && SymbolEqualityComparer.Default.Equals(compilation.GetTypeByMetadataName(TypeText.MetadataName(type)), type)
        && (compilation.GetMetadataReference(type.ContainingAssembly)?.Properties.Aliases is not { IsEmpty: false } aliases
            || aliases.Contains(MetadataReferenceProperties.GlobalAlias));

    // Naming it would be an error, or a warning of a name that is not ours to switch off.
    private static bool IsWarnedOf(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis.ExperimentalAttribute")
            || (attribute.AttributeClass.Is("System.ObsoleteAttribute")
                && (attribute.ConstructorArguments is [_, { Value: true }] || attribute.NamedArguments.Any(static named => named.Key == "DiagnosticId"))))
        || (type.ContainingType is { } outer && IsWarnedOf(outer));
}
