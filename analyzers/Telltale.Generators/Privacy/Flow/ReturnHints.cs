using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Tells by the words alone whether a method may give back something sensitive of its own: to bind a body costs a thousand times more than to read it,
/// and few have anything to do with it.
/// </summary>
internal sealed class ReturnHints(LeakFlow flow)
{
    private const int LongestKey = 40;

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    internal bool Has(IMethodSymbol method, CancellationToken cancellation) => _known.GetOrAdd(method, m => Look(m, cancellation));

    private bool Look(IMethodSymbol method, CancellationToken cancellation)
    {
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        LeakOptions options = flow.OptionsOf(syntax.SyntaxTree);
        foreach (SyntaxToken token in syntax.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) ? Says(method, token.ValueText, options) : IsText(token) && Says(token.ValueText, options))
            {
                return true;
            }
        }

        return false;
    }

    private bool Says(IMethodSymbol method, string name, LeakOptions options) =>
        flow.Sources.OfName(name, options) is not null
        || FrameworkMembers.MayBe(name) || KeyedAccess.MayBe(name)
        || IsSensitive(method.ContainingType, name, options)
        || method.Parameters.Any(parameter => IsSensitive(parameter.Type, name, options));

    private bool Says(string text, LeakOptions options) =>
        SecretLiterals.IsSecret(text) || (text.Length <= LongestKey && flow.Sources.OfName(text, options) is not null);

    // What is declared, whatever it is called, and what is called so in a type that describes a person.
    private bool IsSensitive(ITypeSymbol? type, string name, LeakOptions options)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol && flow.Sources.Of(member, null, options) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken;
}
