using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>Reads the switches a project sets for all of Telltale.</summary>
internal static class Switches
{
    internal const string Enabled = "build_property.TelltaleEnabled";
    private const string Interceptors = "build_property.TelltaleInterceptors";
    private const string Namespaces = "build_property.InterceptorsNamespaces";
    private const string NamespacesFeature = "InterceptorsNamespaces";
    private const string Ours = "Telltale.Generated";

    internal static bool IsOff(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why calls cannot be intercepted, in words that follow "but"; null when they can.</summary>
    internal static string? WhyInterceptorsAreOff(AnalyzerConfigOptions options, Compilation compilation)
    {
        if (IsOff(options, Interceptors))
        {
            return "TelltaleInterceptors is false";
        }

        // Without the property nobody can tell: a build that is not MSBuild's, or one without our props.
        return !options.TryGetValue(Namespaces, out string? value)
            || LetsUsIn(value)
            || LetsUsIn(FeatureOf(compilation))
            ? null
            : $"'{Ours}' is missing from InterceptorsNamespaces";
    }

    // An editorconfig value ends at its first ';', so only the compiler's own switch shows the list as a whole.
    private static string? FeatureOf(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault()?.Options.Features.TryGetValue(NamespacesFeature, out string? value) == true
            ? value
            : null;

    private static bool LetsUsIn(string? namespaces) =>
        namespaces is not null && namespaces.Split(';', ',').Any(entry => IsOrContainsOurs(entry.Trim()));

    private static bool IsOrContainsOurs(string entry) =>
        entry == Ours || (entry.Length > 0 && Ours.StartsWith(entry + ".", StringComparison.Ordinal));
}
