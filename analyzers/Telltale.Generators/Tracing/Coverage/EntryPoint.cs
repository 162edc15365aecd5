using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>By what a method shows that a framework calls it.</summary>
internal enum EntryPointSign
{
    /// <summary>It implements a member of that interface, or of one that extends it.</summary>
    Implements,

    /// <summary>It overrides a member of that class.</summary>
    Overrides,

    /// <summary>It overrides a member of a class with that attribute.</summary>
    OverridesMarked,

    /// <summary>It is a public instance method of a type that derives from or implements that one.</summary>
    PublicMethodOf,

    /// <summary>It is a public instance method of a type with that attribute.</summary>
    PublicMethodOfMarked,

    /// <summary>It has that attribute, or one that derives from it.</summary>
    Marked,

    /// <summary>It is an <c>OnGet</c>, <c>OnPostAsync</c> … of a type that derives from that one.</summary>
    PageHandlerOf,

    /// <summary>It is a public <c>Invoke</c> or <c>InvokeAsync</c> whose first parameter has that type.</summary>
    InvokeWith,
}

/// <summary>One way to be called by a framework: a sign, the framework's type, and what we call such a method.</summary>
internal sealed record EntryPoint(EntryPointSign Sign, string Type, string Role)
{
    private static readonly string[] s_verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head", "Options"];

    internal bool Matches(IMethodSymbol method) => Sign switch
    {
        EntryPointSign.Implements =>
            Overridden(method).Prepend(method).SelectMany(Annotations.ImplementedMembers).Any(member => IsOrExtends(member.ContainingType)),
        EntryPointSign.Overrides => Overridden(method).Any(member => member.ContainingType.Is(Type)),
        EntryPointSign.OverridesMarked => Overridden(method).Any(member => member.ContainingType.Has(Type)),
        EntryPointSign.PublicMethodOf => IsAction(method) && IsOrExtends(method.ContainingType),
        EntryPointSign.PublicMethodOfMarked =>
            IsAction(method) && Bases(method.ContainingType).Any(type => type.Has(Type)),
        EntryPointSign.Marked =>
            method.GetAttributes().Any(attribute => attribute.AttributeClass.IsOrDerivesFrom(Type)),
        EntryPointSign.PageHandlerOf =>
            IsAction(method) && IsPageHandler(method.Name) && IsOrExtends(method.ContainingType),
        _ =>
            IsAction(method)
            && method is { Name: "Invoke" or "InvokeAsync", Parameters: [{ Type: { } first }, ..] }
            && first.Is(Type),
    };

    private bool IsOrExtends(INamedTypeSymbol? type) =>
        type.IsOrDerivesFrom(Type) || type?.AllInterfaces.Any(contract => contract.Is(Type)) == true;

    // Dispose and the members of object are public too, and [NonAction] says that a method only looks like an action.
    private static bool IsAction(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
        && method.Name is not ("Dispose" or "DisposeAsync")
        && Annotations.StandsForMembers(method)
        && !method.Has("Microsoft.AspNetCore.Mvc.NonActionAttribute");

    private static bool IsPageHandler(string name) =>
        name.StartsWith("On", StringComparison.Ordinal)
        && s_verbs.Any(verb => string.CompareOrdinal(name, 2, verb, 0, verb.Length) == 0
            && (name.Length == 2 + verb.Length || !char.IsLower(name[2 + verb.Length])));

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            yield return current.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
