using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>What is declared sensitive in one place, and is seen in clear through another.</summary>
/// <param name="Strict">The property, parameter, method (its result) or type with the declaration.</param>
/// <param name="Base">What it overrides or implements, which has none.</param>
internal readonly record struct StricterMember(ISymbol Strict, ISymbol Base);

/// <summary>Finds the members of a type that are declared sensitive although what they override or implement is not.</summary>
internal static class StricterMembers
{
    internal static IEnumerable<StricterMember> Of(INamedTypeSymbol type) => Members(type)
        .Concat(OfInheritedImplementations(type))
        .Concat(OfPositionalParameters(type))
        .Concat(OfWhole(type))
        .Where(static found => CouldSay(found.Base))
        .Distinct();

    /// <summary>Whether the declaration of who wrote it could stand there: in source, or in an assembly that knows of classification.</summary>
    private static bool CouldSay(ISymbol symbol) =>
        (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && ValueShapes.Knows(type);

    private static IEnumerable<StricterMember> Members(INamedTypeSymbol type) =>
        type.GetMembers().SelectMany(static member => member switch
        {
            IPropertySymbol property => OfProperty(property, Bases(property)),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, PartialDefinitionPart: null } method =>
                OfMethod(method, Bases(method)),
            _ => [],
        });

    // class Orders : OrdersBase, IOrders, where a member of OrdersBase is what implements that of IOrders.
    private static IEnumerable<StricterMember> OfInheritedImplementations(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } inherited })
        {
            yield break;
        }

        foreach (ISymbol member in type.Interfaces.SelectMany(static contract => contract.AllInterfaces.Insert(0, contract))
            .Where(contract => !inherited.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default))
            .SelectMany(static contract => contract.GetMembers()))
        {
            if (type.FindImplementationForInterfaceMember(member) is { } found && !SymbolEqualityComparer.Default.Equals(found.ContainingType, type))
            {
                foreach (StricterMember stricter in found switch
                {
                    IPropertySymbol property => OfProperty(property, [(IPropertySymbol)member]),
                    IMethodSymbol { MethodKind: MethodKind.Ordinary } method => OfMethod(method, [(IMethodSymbol)member]),
                    _ => [],
                })
                {
                    yield return stricter;
                }
            }
        }
    }

    // record Customer([Sensitive] string Name) : Entity(Name), where Name is a property of Entity: nothing of Customer's own has the declaration.
    private static IEnumerable<StricterMember> OfPositionalParameters(INamedTypeSymbol type)
    {
        if (type is not { IsRecord: true, BaseType: { IsRecord: true } inherited })
        {
            yield break;
        }

        foreach (IParameterSymbol parameter in PassedOn(type))
        {
            for (INamedTypeSymbol? current = inherited; current is not null; current = current.BaseType)
            {
                if (current.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                {
                    if (Sensitivity.Of(property) is null)
                    {
                        yield return new StricterMember(parameter, property.OriginalDefinition);
                    }

                    break;
                }
            }
        }
    }

    /// <summary>The sensitive parameters of a record in source that are no properties of its own.</summary>
    internal static IEnumerable<IParameterSymbol> PassedOn(INamedTypeSymbol record) => record.InstanceConstructors
        .Where(static constructor => constructor.DeclaringSyntaxReferences.Any(static part => part.GetSyntax() is RecordDeclarationSyntax))
        .SelectMany(static constructor => constructor.Parameters)
        .Where(parameter => record.GetMembers(parameter.Name).IsEmpty && Sensitivity.Said(parameter, null).Classification is not null);

    // A type that is sensitive as a whole, seen as a base or an interface that shows members.
    private static IEnumerable<StricterMember> OfWhole(INamedTypeSymbol type)
    {
        if (Sensitivity.Said(type, null).Classification is null)
        {
            yield break;
        }

        IEnumerable<INamedTypeSymbol> seenAs = type.BaseType is { SpecialType: SpecialType.None } inherited ? [inherited, .. type.Interfaces] : type.Interfaces;
        foreach (INamedTypeSymbol one in seenAs)
        {
            if (!TypeSensitivity.OfWhole(one, null).IsSaid && ValueShapes.Members(one).Any(IsShown))
            {
                yield return new StricterMember(type, one.OriginalDefinition);
            }
        }
    }

    private static bool IsShown(ISymbol member) => Sensitivity.Classify(member, null) is null
        && !(member is IPropertySymbol property ? Sensitivity.Own(property, null) : Sensitivity.Said(member, null)).IsSaid;

    private static IEnumerable<StricterMember> OfProperty(IPropertySymbol property, IEnumerable<IPropertySymbol> bases) =>
        Sensitivity.Own(property, null).Classification is null ? []
            : bases.Where(static one => Sensitivity.Of(one) is null).Select(one => new StricterMember(property, one.OriginalDefinition));

    private static IEnumerable<StricterMember> OfMethod(IMethodSymbol method, IEnumerable<IMethodSymbol> bases)
    {
        bool isResult = DeclaredBy.Any(method.GetReturnTypeAttributes(), null).Classification is not null;
        IParameterSymbol[] strict = [.. method.Parameters.Where(static p => Sensitivity.Said(p, null).Classification is not null)];
        if (!isResult && strict.Length == 0)
        {
            yield break;
        }

        foreach (IMethodSymbol one in bases)
        {
            if (isResult && Sensitivity.ClassifyReturn(one, Result(one.ReturnType), null) is null)
            {
                yield return new StricterMember(method, one.OriginalDefinition);
            }

            foreach (IParameterSymbol parameter in strict.Where(p => Sensitivity.Of(one.Parameters[p.Ordinal]) is null))
            {
                yield return new StricterMember(parameter, one.OriginalDefinition.Parameters[parameter.Ordinal]);
            }
        }
    }

    private static ITypeSymbol Result(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [{ } result] } && (type.Is(KnownTypes.Task) || type.Is(KnownTypes.ValueTask)) ? result : type;

    private static IEnumerable<IPropertySymbol> Bases(IPropertySymbol property) =>
        property.OverriddenProperty is { } overridden ? Sensitivity.Implemented(property).Prepend(overridden) : Sensitivity.Implemented(property);

    private static IEnumerable<IMethodSymbol> Bases(IMethodSymbol method) =>
        method.OverriddenMethod is { } overridden ? Annotations.ImplementedMembers(method).Prepend(overridden) : Annotations.ImplementedMembers(method);
}
