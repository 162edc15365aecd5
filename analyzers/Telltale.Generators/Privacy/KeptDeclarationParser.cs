using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Reads which declarations nothing but reflection uses, as arguments of a dependency that the trimmer follows.</summary>
internal static class KeptDeclarationParser
{
    private const string Kinds = "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.";

    /// <summary>
    /// Cheap: whether it can be a property whose declaration stands on an interface's member or on a field, or a type with bases.
    /// </summary>
    internal static bool IsCandidate(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property =>
            property.Parent is InterfaceDeclarationSyntax || property.AttributeLists.Any(IsOnField),
        ParameterSyntax { AttributeLists.Count: > 0, Parent.Parent: RecordDeclarationSyntax } parameter => parameter.AttributeLists.Any(IsOnField),
        TypeDeclarationSyntax type => type.BaseList is not null,
        _ => false,
    };

    /// <summary>The arguments of every dependency.</summary>
    internal static IEnumerable<string> Parse(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(node, cancellation) switch
        {
            INamedTypeSymbol type => KeptBases.Of(type, model.Compilation),
            { ContainingType: { } type } member => OfMember(member, type, model.Compilation) is { } kept ? [kept] : [],
            _ => [],
        };

    /// <summary>The arguments of a dependency on members of some kinds.</summary>
    internal static string Dependency(IEnumerable<string> kinds, INamedTypeSymbol type) =>
        $"{string.Join(" | ", kinds.Select(static kind => Kinds + kind))}, {TypeOf(type)}";

    // Nothing if nothing sensitive is declared there or the type cannot be named.
    private static string? OfMember(ISymbol symbol, INamedTypeSymbol type, Compilation compilation)
    {
        if (TypeText.Unnameable(type, compilation) is not null
            || type.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property
            || Sensitivity.Classify(property, compilation) is null)
        {
            return null;
        }

        return type.TypeKind == TypeKind.Interface
            ? Dependency(["PublicProperties"], type)
            : $"{Names.Literal($"<{property.Name}>k__BackingField")}, {TypeOf(type)}";
    }

    private static string TypeOf(INamedTypeSymbol type) =>
        $"typeof({TypeText.Of(type.IsGenericType ? type.ConstructUnboundGenericType() : type)})";

    private static bool IsOnField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;
}
