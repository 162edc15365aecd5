using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>What a record prints, and whether we can write that for it.</summary>
internal static class RecordShape
{
    internal const string PrintMembers = nameof(PrintMembers);

    /// <summary>The members that C# prints, in the order in which it prints them.</summary>
    internal static IEnumerable<ISymbol> Printed(INamedTypeSymbol record) =>
        record.GetMembers().Where(static member => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null });

    internal static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    /// <summary>As what the printed member is declared sensitive: by itself or because all of the record is.</summary>
    internal static Classification? Sensitive(INamedTypeSymbol record, ISymbol member, Compilation compilation) =>
        Sensitivity.ClassifyWithin(Sensitivity.ClassifyWhole(record, compilation), member, compilation);

    internal static bool HasSensitive(INamedTypeSymbol record, Compilation compilation) =>
        Printed(record).Any(member => Sensitive(record, member, compilation) is not null) || RecordBases.Leak(record, compilation);

    /// <summary>The <c>PrintMembers</c> that the user wrote.</summary>
    internal static IMethodSymbol? OwnPrintMembers(INamedTypeSymbol record) =>
        record.GetMembers(PrintMembers).OfType<IMethodSymbol>().FirstOrDefault(static method =>
            method is { IsImplicitlyDeclared: false, Parameters: [{ Type: var type }] } && type.Is(KnownTypes.StringBuilder)
            && !method.Has(KnownTypes.GeneratedCode));

    /// <summary>The <c>ToString</c> that the user wrote, for this record or, once and for all, for a base of it.</summary>
    internal static IMethodSymbol? OwnToString(INamedTypeSymbol record)
    {
        for (INamedTypeSymbol? type = record; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            IMethodSymbol? own = type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault(static method =>
                method is { IsImplicitlyDeclared: false, IsStatic: false, Parameters.IsEmpty: true, Arity: 0 });
            if (own is not null && (own.IsSealed || ReferenceEquals(type, record)))
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>What has to be done before a generated part can print the record, or null.</summary>
    internal static string? WhyNot(INamedTypeSymbol record)
    {
        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is a file-local type, which no generated part can add to; make it internal and the record partial";
            }
        }

        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            if (!IsPartial(type))
            {
                return ReferenceEquals(type, record)
                    ? "make it partial, so that it is redacted"
                    : $"make '{type.Name}' around it partial, so that it is redacted";
            }
        }

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static part =>
            part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
