using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What test programs are compiled against: the framework the tests run on, and Telltale.</summary>
internal static class References
{
    private static readonly string[] s_packages =
    [
        "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Net.Http", "Microsoft.SemanticKernel", "Microsoft.Agents", "Serilog", "NLog", "log4net",
        "Prometheus", "OpenTelemetry", "OpenAI", "OllamaSharp", "Spectre.Console", "Flurl", "RestSharp",
    ];

    internal static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. Platform(IsFramework)
            .Append(typeof(TracedAttribute).Assembly.Location)
            .Append(typeof(Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute).Assembly.Location)
            .Append(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location)
            .Distinct()
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Besides <see cref="All"/>, the libraries through which programs let values out.</summary>
    internal static IReadOnlyList<MetadataReference> Packages { get; } =
    [
        .. All,
        .. Platform(static name => s_packages.Any(package => name.StartsWith(package, StringComparison.Ordinal)))
            .Except(All.Select(static reference => reference.Display))
            .Select(static path => MetadataReference.CreateFromFile(path!)),
    ];

    private static IEnumerable<string> Platform(Func<string, bool> isWanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileName(path)));

    private static bool IsFramework(string name) =>
        name is "mscorlib.dll" or "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.CSharp", StringComparison.Ordinal);
}
