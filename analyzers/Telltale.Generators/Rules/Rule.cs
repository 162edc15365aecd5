using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Makes descriptors, so that each rule is stated in its own words and nothing else. Tags are those of Roslyn, and those of <see cref="Weakness"/>.
/// </summary>
internal static class Rule
{
    private const string Pages = "https://github.com/telltale-dotnet/telltale/blob/main/analyzers/rules/";

    internal static DiagnosticDescriptor Warning(string id, string category, string title, string message, params string[] tags) =>
        Make(id, category, DiagnosticSeverity.Warning, title, message, tags);

    internal static DiagnosticDescriptor Info(string id, string category, string title, string message, params string[] tags) =>
        Make(id, category, DiagnosticSeverity.Info, title, message, tags);

    /// <summary>Offered where the cursor stands, in no list and no build.</summary>
    internal static DiagnosticDescriptor Hidden(string id, string category, string title, string message, params string[] tags) =>
        Make(id, category, DiagnosticSeverity.Hidden, title, message, tags);

    private static DiagnosticDescriptor Make(
        string id, string category, DiagnosticSeverity severity, string title, string message, string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);
}
