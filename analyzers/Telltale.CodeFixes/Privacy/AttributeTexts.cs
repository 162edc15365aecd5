using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>An attribute as it is written at one place, and the using that it takes there.</summary>
internal readonly record struct AttributeText(string Text, TextChange? Using);

/// <summary>Names attributes: shortly where that means them, by a using where that means nothing yet, and in full where it means something else.</summary>
internal sealed class AttributeTexts(SemanticModel model, UsingDirectives usings)
{
    private const string DataKind = nameof(DataKind);

    internal AttributeText Of(INamedTypeSymbol type, string? kind, int position)
    {
        string name = type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal) && type.Name.Length > nameof(Attribute).Length
            ? type.Name.Substring(0, type.Name.Length - nameof(Attribute).Length)
            : type.Name;
        string argument = kind is null ? "" : $"({DataKind}.{kind})";
        bool? isAttributeSeen = IsSeen(type, model.LookupNamespacesAndTypes(position, name: type.Name));
        bool? isKindSeen = kind is null ? isAttributeSeen : IsSeen(type, model.LookupSymbols(position, name: DataKind));
        bool isTaken = isAttributeSeen is false || isKindSeen is false
            || (name != type.Name && !model.LookupNamespacesAndTypes(position, name: name).IsEmpty);
        if (!isTaken && isAttributeSeen is true && isKindSeen is true)
        {
            return new AttributeText(name + argument, null);
        }

        return !isTaken && type.ContainingType is null && usings.Add(type.ContainingNamespace) is { } directive
            ? new AttributeText(name + argument, directive)
            : new AttributeText(InFull(type, name) + (kind is null ? "" : $"({Prefix(type)}{DataKind}.{kind})"), null);
    }

    // Null when the name means nothing; what is beside the attribute stands for it: kinds are in its namespace.
    private static bool? IsSeen(INamedTypeSymbol type, ImmutableArray<ISymbol> found) => found switch
    {
        [] => null,
        [INamedTypeSymbol one] => SymbolEqualityComparer.Default.Equals(one.ContainingAssembly, type.ContainingAssembly)
            && SymbolEqualityComparer.Default.Equals(one.ContainingSymbol, type.ContainingSymbol),
        _ => false,
    };

    private static string InFull(INamedTypeSymbol type, string name) => Prefix(type) + name;

    private static string Prefix(INamedTypeSymbol type) =>
        type.ContainingSymbol is INamespaceSymbol { IsGlobalNamespace: true }
            ? "global::"
            : type.ContainingSymbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".";
}
