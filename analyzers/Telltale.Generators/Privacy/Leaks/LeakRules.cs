using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL3001–3019: sensitive data on its way out.</summary>
internal static class LeakRules
{
    private const string Category = "Privacy";

    internal static readonly DiagnosticDescriptor SecretInLog = Rule.Warning(
        "TELL3001", Category,
        "Secret reaches a log",
        "'{0}' is a secret ({1}) and goes to the log through '{2}'; leave it out, or redact it",
        Weakness.Log);

    internal static readonly DiagnosticDescriptor PersonalDataInLog = Rule.Warning(
        "TELL3002", Category,
        "Personal data reaches a log",
        "'{0}' is personal data ({1}) and goes to the log through '{2}'; log an id instead, or redact it",
        Weakness.Log, Weakness.Privacy);

    internal static readonly DiagnosticDescriptor InSpan = Rule.Warning(
        "TELL3003", Category,
        "Sensitive data in a span",
        "'{0}' is sensitive ({1}) and becomes part of a span through '{2}'; leave it out, or redact it",
        Weakness.Privacy);

    internal static readonly DiagnosticDescriptor InMetric = Rule.Warning(
        "TELL3004", Category,
        "Sensitive data in a metric tag",
        "'{0}' is sensitive ({1}) and becomes a dimension through '{2}': metrics are kept long and shown widely; remove it",
        Weakness.Privacy);

    internal static readonly DiagnosticDescriptor InBaggage = Rule.Warning(
        "TELL3005", Category,
        "Sensitive data in baggage",
        "'{0}' is sensitive ({1}) and becomes baggage through '{2}', which goes in clear to every host that is called; use a span tag, or remove it",
        Weakness.Privacy);

    internal static readonly DiagnosticDescriptor InException = Rule.Warning(
        "TELL3006", Category,
        "Sensitive data in an exception message",
        "'{0}' is sensitive ({1}) and becomes part of the message of '{2}', which is logged and shown by whoever catches it; name an id instead",
        Weakness.Exception);

    internal static readonly DiagnosticDescriptor OnConsole = Rule.Warning(
        "TELL3007", Category,
        "Sensitive data on the console or in a trace",
        "'{0}' is sensitive ({1}) and is written by '{2}'; leave it out, or redact it",
        Weakness.Log);

    internal static readonly DiagnosticDescriptor InPrompt = Rule.Warning(
        "TELL3008", Category,
        "Sensitive data is sent to a language model",
        "'{0}' is sensitive ({1}) and goes to a language model through '{2}'; redact it, or put a placeholder in its place",
        Weakness.Privacy);

    internal static readonly DiagnosticDescriptor RenderedWhole = Rule.Warning(
        "TELL3009", Category,
        "Object with sensitive members is written as a whole",
        "'{0}' is written with all its members by '{2}', and with them '{3}' ({1}); write its id, or classify and redact the members",
        Weakness.Log, Weakness.Privacy);

    internal static readonly DiagnosticDescriptor InScope = Rule.Warning(
        "TELL3010", Category,
        "Sensitive data in a log scope",
        "'{0}' is sensitive ({1}) and is added to every line of the scope by '{2}'; use an id instead, or redact it",
        Weakness.Log, Weakness.Privacy);

    internal static readonly DiagnosticDescriptor SecretLiteral = Rule.Warning(
        "TELL3013", Category,
        "Credential inside a literal leaves the program",
        "The literal holds a credential ({0}) and goes out through '{1}'; take it out of the text, and out of the source",
        Weakness.Log, Weakness.HardCoded);

    internal static readonly DiagnosticDescriptor InUrl = Rule.Warning(
        "TELL3016", Category,
        "Sensitive data in a URL",
        "'{0}' is sensitive ({1}) and becomes part of a URL in '{2}', which proxies, servers and traces record; send it in a header or in the body",
        Weakness.Url);

    internal static readonly DiagnosticDescriptor OriginalInsteadOfRedacted = Rule.Warning(
        "TELL3017", Category,
        "The original goes out although a redacted copy was made",
        "'{0}' is sensitive ({1}) and goes out through '{2}' as it is, although '{3}' made something harmless of it; use that",
        Weakness.Log, Weakness.Privacy);

    internal static readonly DiagnosticDescriptor PlaceholderNamesSensitive = Rule.Info(
        "TELL3018", Category,
        "Message template names a sensitive placeholder",
        "The placeholder '{{{0}}}' promises sensitive data ({1}), and what fills it cannot be seen to be redacted; redact it, or name the placeholder for what it is",
        Weakness.Log);

    internal static readonly DiagnosticDescriptor OptionCannotBeRead = Rule.Warning(
        "TELL3019", Category,
        "Option about sensitive data cannot be read",
        "'{0}' cannot be read and is not followed; see the page of the rule for what can be written there",
        WellKnownDiagnosticTags.CompilationEnd);
}
