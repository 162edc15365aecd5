using Microsoft.CodeAnalysis;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Finds the attribute of a project's own taxonomy that is about a class of data, if it is the only one.</summary>
internal static class OwnTaxonomy
{
    private static readonly string[] s_general =
        ["personal", "pii", "private", "sensitive", "confidential", "euii", "eupi", "gdpr"];

    internal static INamedTypeSymbol? For(SensitiveClass value, Compilation compilation)
    {
        INamedTypeSymbol[] attributes = [.. Types(compilation.Assembly.GlobalNamespace).Where(IsClassification)];
        return Only(attributes, WordsOf(value)) ?? (Named(attributes, WordsOf(value)).Any() ? null : Only(attributes, s_general));
    }

    private static string[] WordsOf(SensitiveClass value) => value switch
    {
        SensitiveClass.Credential => ["credential", "credentials", "secret", "password"],
        SensitiveClass.Government => ["government", "identity"],
        SensitiveClass.Financial => ["financial", "finance", "payment", "card"],
        SensitiveClass.Health or SensitiveClass.Biometric => ["health", "medical", "biometric", "phi"],
        SensitiveClass.Contact => ["contact", "email", "phone"],
        SensitiveClass.Location => ["location"],
        SensitiveClass.Network => ["network", "ip"],
        SensitiveClass.Account or SensitiveClass.Name => ["name", "account"],
        _ => [],
    };

    private static INamedTypeSymbol? Only(INamedTypeSymbol[] attributes, string[] words) =>
        Named(attributes, words).ToArray() is [var one] ? one : null;

    private static IEnumerable<INamedTypeSymbol> Named(INamedTypeSymbol[] attributes, string[] words) =>
        attributes.Where(type => Words.Of(type.Name).Any(words.Contains));

    // Nothing has to be said to it, and it can be written anywhere.
    private static bool IsClassification(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false, ContainingType: null, IsFileLocal: false }
        && type.IsOrDerivesFrom(KnownTypes.DataClassification) && !type.Is(KnownTypes.NoDataClassification)
        && type.InstanceConstructors.Any(static constructor =>
            constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && constructor.Parameters.All(static p => p.IsOptional));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
