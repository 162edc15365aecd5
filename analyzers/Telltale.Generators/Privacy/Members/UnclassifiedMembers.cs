using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Finds the members of types that are sensitive by their names and declared nothing.</summary>
internal sealed class UnclassifiedMembers(LeakFlow flow)
{
    /// <summary>As what the member is sensitive, if it should be classified here: where it is declared first.</summary>
    internal Evidence? Of(ISymbol member) =>
        Named(member) is { } evidence && !Bases(member).Any(first => IsBeside(first, member) && Named(first) is not null) ? evidence : null;

    private Evidence? Named(ISymbol member)
    {
        if (!CanBeClassified(member) || member.Locations.FirstOrDefault() is not { SourceTree: { } tree })
        {
            return null;
        }

        LeakOptions options = flow.OptionsOf(tree);
        return flow.Sources.Of(member, null, options) is { Tier: Tier.Named or Tier.Gated } evidence && Severities.Of(evidence, options) is not null
            ? evidence
            : null;
    }

    // What another project declares is there for an editor only; a build sees its assembly.
    private static bool IsBeside(ISymbol first, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(first.ContainingAssembly, member.ContainingAssembly);

    private static bool CanBeClassified(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal }
        && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false, AssociatedSymbol: null, IsImplicitlyDeclared: false };

    // What these are classified as holds for the member, too.
    private static IEnumerable<ISymbol> Bases(ISymbol member)
    {
        if (member is not IPropertySymbol property)
        {
            yield break;
        }

        for (IPropertySymbol? overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            yield return overridden;
        }

        if (property.ContainingType is { TypeKind: not TypeKind.Interface } type)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                foreach (ISymbol candidate in contract.GetMembers(property.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), property))
                    {
                        yield return candidate.OriginalDefinition;
                    }
                }
            }
        }
    }
}
