using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows who can call a method from outside of its compilation.</summary>
internal sealed class Audience(IAssemblySymbol assembly)
{
    private readonly bool _hasFriends = assembly.Has("System.Runtime.CompilerServices.InternalsVisibleToAttribute");

    /// <summary>Whether somebody in another assembly can call the method, or an annotated member it stands in for.</summary>
    internal bool CanCall(IMethodSymbol method, bool isProgram)
    {
        foreach (IMethodSymbol member in Annotations.ImplementedMembers(method).Prepend(method))
        {
            if (IsForeign(member) || (!isProgram && IsVisible(member)))
            {
                return true;
            }
        }

        return method.OverriddenMethod is { } overridden && CanCall(overridden, isProgram);
    }

    // Another assembly's member can be called over there, where the call is intercepted too.
    private bool IsForeign(IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, assembly);

    private bool IsVisible(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            switch (symbol.DeclaredAccessibility)
            {
                case Accessibility.Private:
                case Accessibility.Internal or Accessibility.ProtectedAndInternal when !_hasFriends:
                    return false;
            }
        }

        return true;
    }
}
