using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What the project has switched on.</summary>
/// <param name="IsEnabled">Whether we do anything at all.</param>
/// <param name="IsDesignTime">Whether this is not a build: somebody types.</param>
/// <param name="NoInterceptors">Why calls cannot be intercepted, or null.</param>
/// <param name="SourceName">The name of the assembly's source, if the project gives one.</param>
internal sealed record Switches(bool IsEnabled, bool IsDesignTime, string? NoInterceptors, string? SourceName)
{
    /// <summary>The namespace that interceptors are written to; the project's properties opt in to it.</summary>
    internal const string InterceptorsNamespace = "Telltale.Generated";

    /// <summary>Why nothing we emit would compile, or null. Partial methods are then only passed through.</summary>
    internal static string? WhyNothing(ParseOptions? parse) =>
        parse is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 } ? "the language version is older than C# 11" : null;

    /// <summary>Whether partial methods record what is called.</summary>
    internal bool Records => IsEnabled && !IsTooOld;

    /// <summary>Whether the language lacks what we emit.</summary>
    internal bool IsTooOld { get; init; }

    /// <summary>Whether calls are intercepted in this run.</summary>
    internal bool Intercepts => IsEnabled && !IsDesignTime && NoInterceptors is null;

    internal static Switches Read(AnalyzerConfigOptions options, ParseOptions? parse) => new(
        !IsFalse(options, "TelltaleEnabled"),
        options.TryGetValue("build_property.DesignTimeBuild", out string? designTime)
            && designTime.Equals("true", StringComparison.OrdinalIgnoreCase),
        WhyNoInterceptors(options, parse),
        options.TryGetValue("build_property.TelltaleSourceName", out string? name) && name.Trim().Length > 0 ? name.Trim() : null)
    {
        IsTooOld = WhyNothing(parse) is not null,
    };

    private static string? WhyNoInterceptors(AnalyzerConfigOptions options, ParseOptions? parse)
    {
        if (IsFalse(options, "TelltaleInterceptors"))
        {
            return "TelltaleInterceptors is false";
        }

        if (WhyNothing(parse) is { } old)
        {
            return old;
        }

        // The compiler itself reads the property from here, and refuses interceptors from any other namespace.
        string namespaces = parse?.Features.TryGetValue("InterceptorsNamespaces", out string? value) == true ? value : "";
        return namespaces.Split(';').Select(static entry => entry.Trim()).Any(static entry => entry is InterceptorsNamespace or "Telltale")
            ? null
            : $"'{InterceptorsNamespace}' is missing from InterceptorsNamespaces";
    }

    private static bool IsFalse(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value)
        && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
