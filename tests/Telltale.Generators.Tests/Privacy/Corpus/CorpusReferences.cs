using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What the corpus is compiled against: the framework, ASP.NET Core, and the libraries this project references.</summary>
internal static class CorpusReferences
{
    private static readonly string[] s_testing =
        ["xunit.", "Microsoft.CodeAnalysis.", "Microsoft.Testing.", "Telltale.Generators", "Telltale.CodeFixes", "CsCheck", "DiffPlex", "NuGet."];

    internal static IReadOnlyList<MetadataReference> All { get; } = From([.. OwnPaths(), .. WebPaths()]);

    /// <summary>A tool for the command line: the framework alone.</summary>
    internal static IReadOnlyList<MetadataReference> Console { get; } =
        From(OwnPaths().Where(static path => Path.GetDirectoryName(path) == FrameworkFolder));

    private static string FrameworkFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static IEnumerable<string> OwnPaths() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !s_testing.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)));

    // The tests themselves do not run on ASP.NET Core; its runtime is installed beside the one they run on.
    private static IEnumerable<string> WebPaths()
    {
        string shared = Path.GetDirectoryName(Path.GetDirectoryName(FrameworkFolder))!;
        string folder = Path.Combine(shared, "Microsoft.AspNetCore.App");
        return Directory.GetDirectories(folder, "10.*").Order(StringComparer.Ordinal).Last() is { } newest
            ? Directory.GetFiles(newest, "*.dll").Where(static path => !Path.GetFileName(path).StartsWith("aspnetcorev2", StringComparison.Ordinal))
            : [];
    }

    private static IReadOnlyList<MetadataReference> From(IEnumerable<string> paths) =>
        [.. paths.DistinctBy(Path.GetFileName).Select(static path => MetadataReference.CreateFromFile(path))];
}
