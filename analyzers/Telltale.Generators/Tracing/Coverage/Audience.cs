using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows who can call a method from outside of its compilation.</summary>
internal sealed class Audience(Compilation compilation)
{
    private readonly IAssemblySymbol _assembly = compilation.Assembly;
    private readonly bool _isProgram = compilation.Options.OutputKind
        is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
    private readonly bool _hasFriends =
        compilation.Assembly.Has("System.Runtime.CompilerServices.InternalsVisibleToAttribute");

    /// <summary>Whether somebody in another assembly can call the method, or a member it stands in for.</summary>
    internal bool CanCall(IMethodSymbol method) =>
        IsForeign(method)
        || (!_isProgram && IsVisible(method))
        || Annotations.ImplementedMembers(method).Any(CanCall)
        || (method.OverriddenMethod is { } overridden && CanCall(overridden));

    // Another assembly's member can be called over there, where the call is intercepted too.
    private bool IsForeign(IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _assembly);

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
