using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL3xxx: what lets sensitive data out.</summary>
internal static class PrivacyRules
{
    private const string Category = "Privacy";

    internal static readonly DiagnosticDescriptor RecordMustBePartial = Rule.Warning(
        "TELL3101", Category,
        "Record shows sensitive members",
        "'{0}' has sensitive members and its ToString shows them; {1}");

    internal static readonly DiagnosticDescriptor OwnPrintingIsNotRedacted = Rule.Warning(
        "TELL3102", Category,
        "Record prints sensitive members itself",
        "'{0}' has sensitive members and prints itself: {1} is shown as it is; pass it through Redaction.Redact");

    internal static readonly DiagnosticDescriptor ImplementationIsStricter = Rule.Warning(
        "TELL3103", Category,
        "Implementation is stricter than what it implements",
        "{0} is declared sensitive, but {1} is not, and who sees it as that sees it in clear; declare {1} sensitive too");
}
