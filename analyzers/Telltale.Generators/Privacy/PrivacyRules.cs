using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL3xxx: what lets sensitive data out.</summary>
internal static class PrivacyRules
{
    private const string Category = "Privacy";

    internal static readonly DiagnosticDescriptor RawRequestData = Rule.Warning(
        "TELL3011", Category,
        "Raw request data is logged",
        "'{0}' is logged with whatever the client has put there: {1}",
        Weakness.Log, Weakness.Privacy);

    internal static readonly DiagnosticDescriptor SensitiveSwitch = Rule.Warning(
        "TELL3012", Category,
        "Sensitive data is switched on outside development",
        "'{0}' puts {1} into telemetry in production too; switch it on in development only",
        Weakness.Log, Weakness.Privacy);

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
