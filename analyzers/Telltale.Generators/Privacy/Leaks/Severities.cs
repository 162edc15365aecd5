using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says how much it matters that a value gets out, by what it is and by how surely we know.</summary>
internal static class Severities
{
    /// <summary>The severity, or null when nothing is to be said.</summary>
    internal static DiagnosticSeverity? Of(Evidence evidence, LeakOptions options)
    {
        if (evidence.Class == SensitiveClass.Account && !options.ReportUserNames && evidence.Tier != Tier.Declared)
        {
            return null;
        }

        DiagnosticSeverity? severity = options.Severities.TryGetValue(evidence.Class, out DiagnosticSeverity? set) ? set : ByDefault(evidence);
        return evidence.IsDoubtful && severity is not null ? DiagnosticSeverity.Info : severity;
    }

    private static DiagnosticSeverity? ByDefault(Evidence evidence) => evidence switch
    {
        { Tier: Tier.Declared or Tier.Literal } => DiagnosticSeverity.Warning,
        { Class: SensitiveClass.Content } => null,
        { Class: SensitiveClass.Account or SensitiveClass.Network or SensitiveClass.Location or SensitiveClass.Name } => DiagnosticSeverity.Info,
        { Class: SensitiveClass.Demographic, Tier: Tier.Gated } => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };
}
