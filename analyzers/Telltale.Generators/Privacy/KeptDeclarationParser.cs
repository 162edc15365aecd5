using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Reads which declarations nothing but reflection uses, as arguments of a dependency that the trimmer follows.</summary>
internal static class KeptDeclarationParser
{
    /// <summary>Cheap: whether it can be a property whose declaration stands on an interface's member or on a field.</summary>
    internal static bool IsCandidate(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property =>
            property.Parent is InterfaceDeclarationSyntax || property.AttributeLists.Any(IsOnField),
        ParameterSyntax { AttributeLists.Count: > 0, Parent.Parent: RecordDeclarationSyntax } parameter => parameter.AttributeLists.Any(IsOnField),
        _ => false,
    };

    /// <summary>The arguments, or null if nothing sensitive is declared there or the type cannot be named.</summary>
    internal static string? Parse(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(node, cancellation) is not { ContainingType: { } type } symbol
            || TypeText.Unnameable(type, model.Compilation) is not null
            || type.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property
            || Sensitivity.Classify(property, model.Compilation) is null)
        {
            return null;
        }

        string name = $"typeof({TypeText.Of(type.IsGenericType ? type.ConstructUnboundGenericType() : type)})";
        return type.TypeKind == TypeKind.Interface
            ? $"global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties, {name}"
            : $"{Names.Literal($"<{property.Name}>k__BackingField")}, {name}";
    }

    private static bool IsOnField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;
}
