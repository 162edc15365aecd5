using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>Programs that reference the client libraries of models, in one version or another.</summary>
internal static class ClientLibraries
{
    private static readonly string[] s_folders = ["net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0"];

    private static readonly string s_root = typeof(ClientLibraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "NuGetPackageRoot").Value!;

    private static readonly ConcurrentDictionary<string, MetadataReference> s_read = new();

    /// <summary>A program with the newest version of all of them.</summary>
    internal static CSharpCompilation Newest { get; } = With(All());

    /// <summary>A program with an older version of one of them.</summary>
    internal static CSharpCompilation With(string package, string version)
    {
        string folder = Path.Combine(s_root, package.ToLowerInvariant(), version, "lib");
        string library = s_folders.Select(name => Path.Combine(folder, name, package + ".dll")).First(File.Exists);
        return With(All().Where(path => Path.GetFileName(path) != package + ".dll" && !NeedsNewer(Path.GetFileName(path), package)).Append(library));
    }

    /// <summary>What is wrong with files in that program.</summary>
    internal static string[] Problems(this CSharpCompilation program, params string[] files) =>
    [
        // Versions of what libraries are made of need not match here.
        .. program.AddSyntaxTrees(files.Select(static file => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.CSharp14)))).GetDiagnostics()
            .Where(static one => one.Severity >= DiagnosticSeverity.Warning && one.Id is not ("CS1701" or "CS1702"))
            .Select(static one => $"{one.GetMessage()}: {Line(one)}"),
    ];

    // What stands on Microsoft's abstraction cannot be compiled with an older one.
    private static bool NeedsNewer(string name, string package) =>
        package.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal)
        && new[] { "Microsoft.Extensions.AI", "Microsoft.SemanticKernel", "Microsoft.Agents", "OllamaSharp", "Anthropic" }.Any(
            one => name.StartsWith(one, StringComparison.Ordinal));

    private static string? Line(Diagnostic one) =>
        one.Location.SourceTree?.GetText().Lines[one.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    private static IEnumerable<string> All() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Telltale", StringComparison.Ordinal))
            .Append(typeof(TracedAttribute).Assembly.Location);

    private static CSharpCompilation With(IEnumerable<string> paths) => CSharpCompilation.Create(
        "Program", [], paths.Select(static path => s_read.GetOrAdd(path, static one => MetadataReference.CreateFromFile(one))),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
