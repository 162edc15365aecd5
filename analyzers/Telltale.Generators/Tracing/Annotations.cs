using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Finds what a method is annotated with: itself, by its type, by the method it overrides, or by the interface member it implements.
/// </summary>
internal static class Annotations
{
    /// <summary>The annotations that hold for the method; both null when it is left out or was never annotated.</summary>
    internal static Annotation Of(IMethodSymbol method)
    {
        method = Definition(method);
        if (!CanBeAnnotated(method) || SignalAttributes.StandOn(method))
        {
            // The whole of a signal method is what it signals.
            return default;
        }

        bool excluded = method.Has(KnownTypes.NotTraced);
        Annotation found = new(Direct(method, KnownTypes.Traced), Direct(method, KnownTypes.Measured)) { Llm = LlmAnnotation.On(method) };
        if (found.IsComplete || excluded)
        {
            // [NotTraced] beside [Traced] is a contradiction that the rules report; until it is mended, leaving out wins.
            return excluded ? default : found.Resolved();
        }

        if (StandsForMembers(method))
        {
            AttributeData? traced = OfType(method, KnownTypes.Traced);
            found = found.Or(new(traced, OfType(method, KnownTypes.Measured)) { TracedByType = traced is not null });
        }

        if (!found.IsComplete && method.OverriddenMethod is { } overridden)
        {
            found = found.Or(Of(overridden));
        }

        if (!found.IsComplete)
        {
            foreach (IMethodSymbol member in ImplementedMembers(method))
            {
                found = found.Or(Of(member));
            }
        }

        return found.Resolved();
    }

    /// <summary>The interface members the method implements, explicitly or by name.</summary>
    internal static IEnumerable<IMethodSymbol> ImplementedMembers(IMethodSymbol method)
    {
        foreach (IMethodSymbol member in method.ExplicitInterfaceImplementations)
        {
            yield return member.OriginalDefinition;
        }

        if (method.DeclaredAccessibility != Accessibility.Public || method.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol candidate in contract.GetMembers(method.Name))
            {
                if (candidate is IMethodSymbol member
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }

    /// <summary>Whether the annotation stands on the method or on its type, rather than being inherited.</summary>
    internal static bool StandOn(IMethodSymbol method) =>
        Direct(method, KnownTypes.Traced) is not null
        || Direct(method, KnownTypes.Measured) is not null
        || LlmAnnotation.On(method) is not null
        || (StandsForMembers(method)
            && (OfType(method, KnownTypes.Traced) is not null || OfType(method, KnownTypes.Measured) is not null));

    /// <summary>The one symbol that stands for a method, however it was reached.</summary>
    internal static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialDefinitionPart ?? method;
    }

    /// <summary>Whether an annotation of the type stands for this member: the public ordinary methods.</summary>
    internal static bool StandsForMembers(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
        && !IsObjectMember(method);

    /// <summary>Whether an annotation on the method has a meaning.</summary>
    internal static bool CanBeAnnotated(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.LocalFunction;

    // ToString, Equals and GetHashCode are what debuggers and collections call; nobody means them.
    private static bool IsObjectMember(IMethodSymbol method)
    {
        IMethodSymbol root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return root.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    internal static AttributeData? Direct(IMethodSymbol method, string attribute) =>
        method.Attribute(attribute) ?? method.PartialImplementationPart?.Attribute(attribute);

    private static AttributeData? OfType(IMethodSymbol method, string attribute)
    {
        // The members of an extension block belong to the static class around it.
        INamedTypeSymbol? type = method.ContainingType;
        return type is { IsExtension: true } ? type.ContainingType?.Attribute(attribute) : type?.Attribute(attribute);
    }
}

/// <summary>What a method is annotated with, wherever that stands.</summary>
internal readonly record struct Annotation(AttributeData? Traced, AttributeData? Measured)
{
    /// <summary>Whether the type's annotation stands for the method: a name it gives replaces the type's part only.</summary>
    internal bool TracedByType { get; init; }

    /// <summary>What the method is for a model, if anything; it has its own span then.</summary>
    internal LlmAnnotation? Llm { get; init; }

    internal bool Exists => Traced is not null || Measured is not null || Llm is not null;

    internal bool HasSpan => Traced is not null || Llm is not null;

    internal bool IsComplete => Measured is not null && (Llm is not null || (Traced is not null && !TracedByType));

    // What stands on the method itself hides what is inherited; what stands on its type means all its methods alike.
    internal Annotation Or(Annotation other) => new(Traced ?? other.Traced, Measured ?? other.Measured)
    {
        TracedByType = Traced is null ? other.TracedByType : TracedByType,
        Llm = Llm ?? (Traced is null || TracedByType ? other.Llm : null),
    };

    /// <summary>The annotation that holds of two that are about the span.</summary>
    internal Annotation Resolved() => Llm is null ? this : this with { Traced = null, TracedByType = false };
}
