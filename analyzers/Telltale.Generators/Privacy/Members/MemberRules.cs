using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL3014 and TELL3015: what is sensitive, but not declared so.</summary>
internal static class MemberRules
{
    private const string Category = "Privacy";

    internal static readonly DiagnosticDescriptor LoggedParameterIsUnclassified = Rule.Warning(
        "TELL3014", Category,
        "Logged parameter is sensitive but unclassified",
        "'{0}' is sensitive ({1}) and carries no classification, so the code that is generated for '{2}' writes it in clear; classify it, or say that it is not sensitive",
        "CWE-532", "CWE-359");

    internal static readonly DiagnosticDescriptor SensitiveMemberIsUnclassified = Rule.Hidden(
        "TELL3015", Category,
        "Sensitive member is not classified",
        "'{0}' is sensitive ({1}) by its name and carries no classification, so nothing redacts it; classify it, or say that it is not sensitive",
        "CWE-359");
}
