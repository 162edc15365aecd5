using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Which rule speaks of what reaches which sink, and how loudly.</summary>
internal static class LeakVerdicts
{
    /// <summary>The rule.</summary>
    internal static DiagnosticDescriptor Rule(SinkKind kind, Evidence evidence) => kind switch
    {
        SinkKind.Log => evidence.Class == SensitiveClass.Credential ? LeakRules.SecretInLog : LeakRules.PersonalDataInLog,
        SinkKind.Scope => LeakRules.InScope,
        SinkKind.Span => LeakRules.InSpan,
        SinkKind.Metric => LeakRules.InMetric,
        SinkKind.Baggage => LeakRules.InBaggage,
        SinkKind.Exception => LeakRules.InException,
        SinkKind.Prompt => LeakRules.InPrompt,
        SinkKind.Url => LeakRules.InUrl,
        _ => LeakRules.OnConsole,
    };

    /// <summary>How loudly, or null for not at all.</summary>
    internal static DiagnosticSeverity? Severity(SinkKind kind, Evidence evidence, bool isWhole, bool isTool, LeakOptions options)
    {
        if (Severities.Of(evidence, options) is not { } severity)
        {
            return null;
        }

        bool isSecret = evidence.Class == SensitiveClass.Credential;
        return kind switch
        {
            SinkKind.Baggage => DiagnosticSeverity.Warning,
            SinkKind.Metric => DiagnosticSeverity.Warning,
            SinkKind.Exception or SinkKind.Url => isSecret ? severity : Quiet(severity),
            SinkKind.Console or SinkKind.Trace => isSecret ? severity : isTool ? null : Quiet(severity),
            SinkKind.Debug => Quiet(severity),
            SinkKind.Prompt => evidence.Class switch
            {
                SensitiveClass.Credential or SensitiveClass.Government or SensitiveClass.Financial or SensitiveClass.Health or SensitiveClass.Biometric => severity,
                SensitiveClass.Contact or SensitiveClass.Personal or SensitiveClass.Demographic => Quiet(severity),
                _ => null,
            },
            _ => severity,
        };
    }

    private static DiagnosticSeverity Quiet(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? severity : DiagnosticSeverity.Info;
}
