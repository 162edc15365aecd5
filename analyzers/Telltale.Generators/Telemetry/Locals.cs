using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Looks up what a local begins with.</summary>
internal static class Locals
{
    /// <summary>The value that the local is declared with, or null.</summary>
    internal static IOperation? Initial(IOperation somewhere, ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var declared]
        && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? somewhere.SemanticModel?.GetOperation(value)
            : null;
}
