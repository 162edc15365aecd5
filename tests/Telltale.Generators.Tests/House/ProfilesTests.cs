using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>
/// The severity profiles that the package brings: each names every rule. With <c>TELLTALE_UPDATE_GOLDEN=1</c> they are written anew.
/// </summary>
public class ProfilesTests
{
    private const string Silenced = "none";

    private static readonly string[] s_minimal = ["TELL3001", "TELL3005", "TELL3011", "TELL3012", "TELL3013"];

    [Theory]
    [InlineData("Minimal", "Secrets, baggage and switches, and what keeps an attribute from doing what it says. Nothing else is reported.")]
    [InlineData("Recommended", "What every rule does without a profile: a copy to start from. 'default' leaves it to the class of data how loud a finding is.")]
    [InlineData("Strict", "Sensitive data on its way out is an error, advice is a warning, and every sensitive member has to be classified.")]
    public void Names_every_rule(string profile, string summary)
    {
        string path = Path.Combine(Rules.Root, "src", "Telltale", "build", "config", $"Telltale.{profile}.globalconfig");
        StringBuilder text = new($"# {summary}\n# What you say in .editorconfig, or in a global config of your own, wins.\nis_global = true\nglobal_level = -1\n");
        foreach (DiagnosticDescriptor rule in Rules.All)
        {
            text.Append($"\n# {rule.Title} ({Word(rule.DefaultSeverity)} by default)\ndotnet_diagnostic.{rule.Id}.severity = {Severity(profile, rule)}\n");
        }

        if (Environment.GetEnvironmentVariable("TELLTALE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.Equal(text.ToString(), File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static string Severity(string profile, DiagnosticDescriptor rule) => profile switch
    {
        "Minimal" => IsMinimal(rule) ? Default(rule) : Silenced,
        "Recommended" => Default(rule),
        _ => Strict(rule),
    };

    // Whoever annotates wants to know that it came to nothing.
    private static bool IsMinimal(DiagnosticDescriptor rule) =>
        s_minimal.Contains(rule.Id) || (rule.DefaultSeverity >= DiagnosticSeverity.Warning && IsAboutAnnotations(rule));

    private static bool IsAboutAnnotations(DiagnosticDescriptor rule) => rule.Id[4] is '1' or '2' or '6' || rule.Id.StartsWith("TELL31", StringComparison.Ordinal);

    private static string Strict(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => rule.Id[4] == '3' ? "error" : "warning",
        DiagnosticSeverity.Hidden => rule.Id == MemberRules.SensitiveMemberIsUnclassified.Id ? "warning" : "suggestion",
        _ => "warning",
    };

    // A severity that is written down would make user names as loud as passwords, and what requests queue as soft as the rest.
    private static string Default(DiagnosticDescriptor rule) => IsByClass(rule) ? "default" : Word(rule.DefaultSeverity);

    private static bool IsByClass(DiagnosticDescriptor rule) =>
        rule == MemberRules.LoggedParameterIsUnclassified
        || rule == CorrelationRules.QueuedItemHasNoContext
        // It is louder where the program exports telemetry.
        || rule == TelemetryRules.ClientNotInstrumented
        || typeof(LeakRules).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Any(field => ReferenceEquals(field.GetValue(null), rule));

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
